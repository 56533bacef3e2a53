import { canClose, canOpen, type Neighbour } from './flanking';
import { emphasis, strikethrough, strong } from './inline-text';

/** A line as a parser sees it: stretches of text, and delimiters between them. */
export type Token =
  | { readonly kind: 'text'; readonly first: Neighbour; readonly last: Neighbour }
  | { readonly kind: 'delimiter'; readonly character: '*' | '_' | '~'; readonly length: number };

interface Delimiter {
  readonly at: number;
  readonly character: string;
  readonly original: number;
  length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Whether every parser gives these marks to the stretches of text, and leaves no delimiter as a literal. Parsers differ in
 * what is punctuation: it must come out right either way.
 * @param wanted the marks of each text token in turn; `null` where none are asked for
 */
export function isReadAs(tokens: readonly Token[], wanted: readonly (number | null)[], edge: Neighbour): boolean {
  return (['punctuation', 'word'] as const).every((unsure) => {
    const settled = tokens.map((token) =>
      token.kind === 'text' ? { ...token, first: settle(token.first), last: settle(token.last) } : token,
    );
    const marks = marksByGrammar(settled, edge);
    return marks?.every((mark, index) => wanted[index] === null || wanted[index] === mark) ?? false;

    function settle(neighbour: Neighbour): Neighbour {
      return neighbour === 'unsure' ? unsure : neighbour;
    }
  });
}

/**
 * The marks that CommonMark (and GFM's `~~`) gives to each stretch of text, by the algorithm of the specification:
 * https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 * @returns the marks of the text tokens in their order, or `null` when a delimiter would be left over as a literal
 */
function marksByGrammar(tokens: readonly Token[], edge: Neighbour): number[] | null {
  const marks = tokens.map(() => 0);
  const stack: Delimiter[] = [];
  let isLeftOver = false;

  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    const delimiter = delimiterAt(tokens, at, token, edge);
    if (delimiter.closes) closeWith(delimiter);
    if (delimiter.length > 0) stack.push(delimiter);
  });

  if (isLeftOver || stack.some(({ length }) => length > 0)) return null;
  return marks.filter((_, at) => tokens[at]?.kind === 'text');

  function closeWith(closer: Delimiter): void {
    for (let index = stack.length - 1; index >= 0 && closer.length > 0; ) {
      const opener = stack[index];
      if (!opener?.opens || opener.character !== closer.character || !fits(opener, closer)) {
        index--;
        continue;
      }
      const used = closer.character === '~' || (opener.length >= 2 && closer.length >= 2) ? 2 : 1;
      const mark = closer.character === '~' ? strikethrough : used === 2 ? strong : emphasis;
      for (let at = opener.at + 1; at < closer.at; at++) marks[at] = (marks[at] ?? 0) | mark;
      // Whatever stands between the two can't match any more.
      if (stack.splice(index + 1).length > 0) isLeftOver = true;
      opener.length -= used;
      closer.length -= used;
      if (opener.length === 0) {
        stack.pop();
        index--;
      }
    }
  }
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.character === '~') return opener.length === 2 && closer.length === 2;
  const isMixed = opener.closes || closer.opens;
  const isMultiple = (opener.original + closer.original) % 3 === 0;
  const areMultiples = opener.original % 3 === 0 && closer.original % 3 === 0;
  return !isMixed || !isMultiple || areMultiples;
}

function delimiterAt(
  tokens: readonly Token[],
  at: number,
  { character, length }: Token & { kind: 'delimiter' },
  edge: Neighbour,
): Delimiter {
  const before = at === 0 ? edge : neighbourOf(tokens[at - 1], 'last', edge);
  const after = neighbourOf(tokens[at + 1], 'first', edge);
  const isLeft = canOpen(before, after);
  const isRight = canClose(before, after);
  const isUnderscore = character === '_';
  return {
    at,
    character,
    original: length,
    length,
    opens: isLeft && (!isUnderscore || before === 'punctuation' || !isRight),
    closes: isRight && (!isUnderscore || after === 'punctuation' || !isLeft),
  };
}

function neighbourOf(token: Token | undefined, side: 'first' | 'last', edge: Neighbour): Neighbour {
  if (!token) return edge;
  return token.kind === 'delimiter' ? 'punctuation' : token[side];
}
