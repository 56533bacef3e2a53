import { isReadAs, type Token } from './emphasis-grammar';
import { escapeText } from './escape';
import { type Neighbour, neighbourAt } from './flanking';
import { inlineMath } from './inline-math';
import { type Atom, emphasis, type InlineText, isUnmarked, strikethrough, strong } from './inline-text';
import { type LineSigns, signsOf } from './line-signs';
import { linkDestination, linkTitle } from './link-destination';
import { allMarks, settleMarks } from './settle-marks';

/** Where a line is written to. */
export interface LineContext {
  /** A heading has no line breaks, a table cell has them as tags; and in neither does a block begin. */
  readonly inside: 'block' | 'heading' | 'cell';
  readonly isInLink: boolean;
}

const lineBreaks = { block: '  \n', heading: ' ', cell: ' <br>' } as const;

/** Writes a line of text as Markdown that every CommonMark parser reads back as the same letters with the same marks. */
export function writeInline(inline: InlineText, context: LineContext): string {
  if (inline.atoms.size === 0 && isUnmarked(inline)) {
    const signs = signsOf(inline, context.inside === 'block');
    return writeText(inline.text, '', 0, signs, context, false);
  }
  const edge = context.isInLink ? 'punctuation' : 'space';
  const settled = isMarked(inline) ? settleMarks(inline, edge) : inline;
  const layout = readableLayout(settled, edge);
  return writeLayout(settled, layout, context);
}

/** Whether a letter has a mark, be it in a link. */
function isMarked(inline: InlineText): boolean {
  if (!isUnmarked(inline)) return true;
  for (const atom of inline.atoms.values()) if (atom.kind === 'link' && isMarked(atom.inner)) return true;
  return false;
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

/**
 * The first layout that the grammar reads back as it was meant, for each stretch of marked letters by itself: once all of its
 * delimiters have found each other, it has no part in what comes after. The last style has tags only, and is always right.
 */
function readableLayout(inline: InlineText, edge: 'space' | 'punctuation'): Layout {
  const whole = new Map<number, readonly Piece[]>();
  if (isUnmarked(inline)) return whole;
  for (let start = 0; start < inline.marks.length; start++) {
    if (inline.marks[start] === 0) continue;
    let end = start + 1;
    while ((inline.marks[end] ?? 0) !== 0) end++;
    for (const [at, pieces] of layoutOf(inline, start, end, edge)) whole.set(at, pieces);
    start = end;
  }
  return whole;
}

function layoutOf(inline: InlineText, start: number, end: number, edge: 'space' | 'punctuation'): Layout {
  let layout: Layout = new Map();
  for (const style of styles) {
    layout = layOut(inline, start, end, style);
    if (isReadBack(inline, start, end, layout, edge)) break;
  }
  return layout;
}

interface Open {
  readonly mark: number;
  readonly piece: Piece;
  readonly closing: Piece;
}

/** Nests the marks: what lasts longer is outside; what ends inside something that goes on closes and opens again. */
function layOut({ marks }: InlineText, from: number, to: number, style: Style): Layout {
  const layout = new Map<number, Piece[]>();
  const stack: Open[] = [];
  for (let index = from, previous = 0; index <= to; index++) {
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

function isReadBack(
  inline: InlineText,
  from: number,
  to: number,
  layout: Layout,
  edge: 'space' | 'punctuation',
): boolean {
  const tokens: Token[] = [];
  const wanted: (number | null)[] = [];
  const tagged = taggedMarks(layout);
  const before = neighbourAt(inline, from - 1, edge);
  const after = neighbourAt(inline, to, edge);
  addText(before, before, null);
  let start = from;
  for (const position of layout.keys()) {
    if (position > start) {
      const own = (inline.marks[start] ?? 0) & ~tagged;
      addText(neighbourAt(inline, start, edge), neighbourAt(inline, position - 1, edge), own);
      start = position;
    }
    for (const piece of layout.get(position) ?? []) addPiece(piece);
  }
  addText(after, after, null);
  return isReadAs(tokens, wanted, edge);

  function addText(first: Neighbour, last: Neighbour, marks: number | null): void {
    tokens.push({ kind: 'text', first, last });
    wanted.push(marks);
  }

  /** Delimiters of one sign that touch are one run to a parser; a tag is text that begins and ends with punctuation. */
  function addPiece(piece: Piece): void {
    const last = tokens.at(-1);
    if (piece.kind === 'tag') addText('punctuation', 'punctuation', null);
    else if (last?.kind === 'delimiter' && last.character === piece.character) {
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
  const parts: string[] = [];
  /** The last part that is not empty. All of them are put together at the end alone: there may be thousands. */
  let last = '';
  let hasBreak = false;
  let start = 0;
  const signs = signsOf(inline, context.inside === 'block');
  const lineBreak = lineBreaks[context.inside];
  const cuts = new Set([...layout.keys(), ...inline.atoms.keys(), inline.text.length]);
  for (const position of [...cuts].sort((a, b) => a - b)) {
    const atom = inline.atoms.get(position);
    put(writeText(inline.text.slice(start, position), last, start, signs, context, atom?.kind === 'link'));
    put((layout.get(position) ?? []).map(writePiece).join(''));
    // Two in a row would end the paragraph, and neither a link nor a pair of tags can go over its end.
    if (atom?.kind === 'break' && !(context.inside === 'block' && last === lineBreak)) {
      put(!hasBreak && loneTag.test(parts.join('')) ? '<br>' : lineBreak);
      hasBreak = true;
    }
    if (atom?.kind === 'raw' || atom?.kind === 'tag') {
      const before = layout.has(position) ? undefined : inline.atoms.get(position - 1);
      put((areCode(before, atom) ? '<!-- -->' : '') + atom.markdown);
    }
    if (atom?.kind === 'math') put(inlineMath(atom.tex, inline.text[position + 1] ?? '', context.inside));
    if (atom?.kind === 'link') {
      const label = writeInline(atom.inner, { ...context, isInLink: true });
      put(`[${label}](${linkDestination(atom.url)}${linkTitle(atom.title)})`);
    }
    start = atom ? position + 1 : position;
  }
  return parts.join('');

  function put(part: string): void {
    if (part === '') return;
    parts.push(part);
    last = part;
  }
}

/** A tag alone on the first line makes a block of HTML of all of it. https://spec.commonmark.org/0.31.2/#html-blocks */
const loneTag = /^<[^<>\n]*>$/;

/** Two code spans that touch would be one that never ends, or ends elsewhere. */
function areCode(before: Atom | undefined, atom: Atom): boolean {
  return [before, atom].every((one) => one?.kind === 'raw' && one.markdown.startsWith('`'));
}

function writeText(
  text: string,
  before: string,
  offset: number,
  signs: LineSigns,
  { inside, isInLink }: LineContext,
  isBeforeLink: boolean,
): string {
  if (text === '') return '';
  const isLineStart = inside === 'block' && (before.endsWith('\n') || (before === '' && !isInLink));
  return escapeText(text, { isLineStart, isContinued: before !== '', isInLink, isBeforeLink, signs, offset });
}

function writePiece(piece: Piece): string {
  return piece.kind === 'tag' ? piece.markdown : piece.character.repeat(piece.length);
}
