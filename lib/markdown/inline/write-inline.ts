import { isReadAs, type Token } from './emphasis-grammar';
import { type EscapeContext, escapeText } from './escape';
import { neighbourAt } from './flanking';
import { emphasis, type InlineText, strikethrough, strong } from './inline-text';
import { linkDestination, linkTitle } from './link-destination';
import { allMarks, settleMarks } from './settle-marks';

/** Where a line is written to: a heading has no line breaks, a table cell has them as tags. */
export interface LineContext {
  readonly lineBreak: '  \n' | ' ' | ' <br>';
  readonly isInLink: boolean;
}

export const blockContext: LineContext = { lineBreak: '  \n', isInLink: false };

/** Writes a line of text as Markdown that every CommonMark parser reads back as the same letters with the same marks. */
export function writeInline(inline: InlineText, context: LineContext): string {
  const edge = context.isInLink ? 'punctuation' : 'space';
  const settled = settleMarks(inline, edge);
  const layout = readableLayout(settled, edge);
  return writeLayout(settled, layout, context);
}

/** The delimiters that stand before each index, in order. */
type Layout = ReadonlyMap<number, readonly Piece[]>;
type Piece =
  | { readonly kind: 'delimiter'; readonly character: '*' | '_' | '~'; readonly length: number }
  | { readonly kind: 'tag'; readonly markdown: string };

/** One way of writing marks. */
interface Style {
  /** Which of two marks that begin together is outside. */
  readonly outer: typeof strong | typeof emphasis;
  /** Where `_` is used for emphasis. */
  readonly underscore: 'never' | 'beside strong' | 'always';
  /** The marks written as HTML tags. */
  readonly tags: number;
}

/** From the plainest to the surest. Most lines need the first, tags need hardly any. */
const styles: readonly Style[] = [
  { outer: strong, underscore: 'never', tags: 0 },
  { outer: emphasis, underscore: 'never', tags: 0 },
  { outer: strong, underscore: 'beside strong', tags: 0 },
  { outer: emphasis, underscore: 'beside strong', tags: 0 },
  { outer: strong, underscore: 'always', tags: 0 },
  { outer: strong, underscore: 'never', tags: strikethrough },
  { outer: strong, underscore: 'never', tags: emphasis },
  { outer: strong, underscore: 'never', tags: emphasis | strikethrough },
  { outer: strong, underscore: 'never', tags: strong | emphasis | strikethrough },
];

/** The first layout that the grammar reads back as it was meant. The last one has tags only, and is always right. */
function readableLayout(inline: InlineText, edge: 'space' | 'punctuation'): Layout {
  if (inline.marks.every((marks) => marks === 0)) return new Map();
  let layout: Layout = new Map();
  for (const style of styles) {
    layout = layOut(inline, style);
    if (isReadBack(inline, layout, edge)) return layout;
  }
  return layout;
}

interface Open {
  readonly mark: number;
  readonly piece: Piece;
  readonly closing: Piece;
}

/** Nests the marks: what lasts longer is outside; what ends inside something that goes on closes and opens again. */
function layOut({ marks }: InlineText, style: Style): Layout {
  const layout = new Map<number, Piece[]>();
  const stack: Open[] = [];
  for (let index = 0, previous = 0; index <= marks.length; index++) {
    const wanted = marks[index] ?? 0;
    if (wanted === previous) continue;
    const pieces: Piece[] = [];
    const keep = stack.findIndex(({ mark }) => (wanted & mark) === 0);
    const closed = keep < 0 ? [] : stack.splice(keep);
    for (const { closing } of closed.reverse()) pieces.push(closing);
    const open = stack.reduce((all, { mark }) => all | mark, 0);
    for (const mark of allMarks.filter((one) => wanted & ~open & one).sort(byLengthFrom(index))) {
      const opened = openingOf(mark, index);
      stack.push(opened);
      pieces.push(opened.piece);
    }
    layout.set(index, pieces);
    previous = wanted;
  }
  return layout;

  function byLengthFrom(index: number) {
    return (a: number, b: number) =>
      endOf(b, index) - endOf(a, index) || (a === style.outer ? -1 : b === style.outer ? 1 : a - b);
  }

  /** The end of the run of a mark that `index` is in. */
  function endOf(mark: number, index: number): number {
    let end = index;
    while (end < marks.length && (marks[end] ?? 0) & mark) end++;
    return end;
  }

  function openingOf(mark: number, index: number): Open {
    const isTag = (style.tags & mark) !== 0;
    if (isTag) {
      const name = mark === strong ? 'strong' : mark === emphasis ? 'em' : 'del';
      return { mark, piece: { kind: 'tag', markdown: `<${name}>` }, closing: { kind: 'tag', markdown: `</${name}>` } };
    }
    const character = mark === strikethrough ? '~' : mark === emphasis && usesUnderscore(index) ? '_' : '*';
    const piece: Piece = { kind: 'delimiter', character, length: mark === emphasis ? 1 : 2 };
    return { mark, piece, closing: piece };
  }

  function usesUnderscore(index: number): boolean {
    if (style.underscore !== 'beside strong') return style.underscore === 'always';
    const isEdgeOfStrong = (at: number) => ((marks[at - 1] ?? 0) & strong) !== ((marks[at] ?? 0) & strong);
    return isEdgeOfStrong(index) || isEdgeOfStrong(endOf(emphasis, index));
  }
}

function isReadBack(inline: InlineText, layout: Layout, edge: 'space' | 'punctuation'): boolean {
  const tokens: Token[] = [];
  const wanted: (number | null)[] = [];
  const tagged = taggedMarks(layout);
  const positions = new Set([...layout.keys(), inline.text.length]);
  let start = 0;
  for (const position of positions) {
    if (position > start) {
      tokens.push({
        kind: 'text',
        first: neighbourAt(inline, start, edge),
        last: neighbourAt(inline, position - 1, edge),
      });
      wanted.push((inline.marks[start] ?? 0) & ~tagged);
      start = position;
    }
    for (const piece of layout.get(position) ?? []) addPiece(piece);
  }
  return isReadAs(tokens, wanted, edge);

  /** Delimiters of one sign that touch are one run to a parser; a tag is text that begins and ends with punctuation. */
  function addPiece(piece: Piece): void {
    const last = tokens.at(-1);
    if (piece.kind === 'tag') {
      tokens.push({ kind: 'text', first: 'punctuation', last: 'punctuation' });
      wanted.push(null);
    } else if (last?.kind === 'delimiter' && last.character === piece.character) {
      tokens[tokens.length - 1] = { ...last, length: last.length + piece.length };
    } else {
      tokens.push(piece);
    }
  }
}

function taggedMarks(layout: Layout): number {
  const tags = [...layout.values()].flat().map((piece) => (piece.kind === 'tag' ? piece.markdown : ''));
  return (
    (tags.includes('<strong>') ? strong : 0) |
    (tags.includes('<em>') ? emphasis : 0) |
    (tags.includes('<del>') ? strikethrough : 0)
  );
}

function writeLayout(inline: InlineText, layout: Layout, context: LineContext): string {
  let output = '';
  let start = 0;
  const hasTildes = /~.*~/s.test(inline.text);
  const cuts = new Set([...layout.keys(), ...inline.atoms.keys(), inline.text.length]);
  for (const position of [...cuts].sort((a, b) => a - b)) {
    const isBeforeLink = inline.atoms.get(position)?.kind === 'link';
    output += writeText(inline.text.slice(start, position), output, { ...context, isBeforeLink, hasTildes });
    output += (layout.get(position) ?? []).map(writePiece).join('');
    const atom = inline.atoms.get(position);
    // Two in a row would end the paragraph, and a link can't go over its end.
    if (atom?.kind === 'break' && !(context.isInLink && output.endsWith(context.lineBreak)))
      output += context.lineBreak;
    if (atom?.kind === 'raw') output += atom.markdown;
    if (atom?.kind === 'link') {
      const label = writeInline(atom.inner, { ...context, isInLink: true });
      output += `[${label}](${linkDestination(atom.url)}${linkTitle(atom.title)})`;
    }
    start = atom ? position + 1 : position;
  }
  return output;
}

function writeText(
  text: string,
  written: string,
  place: Pick<EscapeContext, 'isInLink' | 'isBeforeLink' | 'hasTildes'>,
): string {
  if (text === '') return '';
  const isLineStart = written.endsWith('\n') || (written === '' && !place.isInLink);
  return escapeText(text, {
    isInLink: place.isInLink,
    isBeforeLink: place.isBeforeLink,
    hasTildes: place.hasTildes,
    isLineStart,
    isContinued: written !== '',
  });
}

function writePiece(piece: Piece): string {
  return piece.kind === 'tag' ? piece.markdown : piece.character.repeat(piece.length);
}
