import type { Token } from 'markdown-it';
import type { Highlight, TextPosition } from '../domain/highlight';
import { lettersOf } from '../highlights/reading-text';
import { createPlacedParser, type Leaf, leavesOf, linesOf, placesOf } from './placed-inline';
import { textOfBlock } from './rendered-text';

/** How a text marks a passage: as Obsidian and Logseq do, `==…==`, or with the element of HTML. */
export type MarkStyle = 'equals' | 'html';

/**
 * Marks highlights in the Markdown of their article. The places must be those of this text. A passage over several blocks is
 * marked in each of them; what can't be marked, as a part of code, is left as it is, and every other letter as well.
 */
export function withHighlights(markdown: string, highlights: readonly Highlight[], style: MarkStyle): string {
  const passages = mergeOverlapping(highlights.flatMap(({ position }) => position ?? []));
  if (passages.length === 0) return markdown;
  const parser = createPlacedParser();
  // Which footnotes there are decides what is a mark of one.
  const env = {};
  const read: ReadInline = (text) => parser.parseInline(text, env)[0]?.children ?? [];
  const lines = linesOf(markdown);
  const stretches: Stretch[] = [];
  let letter = 0;
  for (const token of parser.parse(markdown, env)) {
    const start = letter;
    letter += lettersOf(textOfBlock(token)).length;
    const own = passages.filter(({ start: from, end }) => from < letter && end > start);
    if (token.type !== 'inline' || own.length === 0) continue;
    const placeOf = placesOf(token, lines);
    if (!placeOf) continue;
    for (const passage of own) {
      const inBlock = { start: Math.max(0, passage.start - start), end: Math.min(letter, passage.end) - start };
      for (const { from, to } of stretchesOf(token, inBlock, read)) {
        stretches.push({ from: placeOf(from), to: placeOf(to) });
      }
    }
  }
  return insertMarks(markdown, stretches, style);
}

/** The tokens of a line of the text. */
type ReadInline = (text: string) => readonly Token[];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** As one where it can be, so that emphasis inside stays inside; else each piece of text by itself. */
function stretchesOf(token: Token, passage: TextPosition, read: ReadInline): Stretch[] {
  const pieces = piecesOf(leavesOf(token), passage);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const { content } = token;
  const opening = /[*_~[]*$/.exec(content.slice(0, first.from))?.[0].length ?? 0;
  const closing =
    /^(?:[*_~]*(?:\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*\))?[*_~]*)/.exec(content.slice(last.to))?.[0].length ?? 0;
  const wanted = lettersOf(pieces.map(({ text }) => text).join(''));
  const whole = [
    { from: first.from - opening, to: last.to + closing },
    { from: first.from, to: last.to },
    { from: first.from - opening, to: last.to },
    { from: first.from, to: last.to + closing },
  ].find((stretch) => marks(content, [stretch], wanted, read));
  if (whole) return [whole];
  return marks(content, pieces, wanted, read) ? pieces : [];
}

interface Piece extends Stretch {
  readonly text: string;
}

/** What a passage has of each leaf. */
function piecesOf(leaves: readonly Leaf[], { start, end }: TextPosition): Piece[] {
  const pieces: Piece[] = [];
  let letter = 0;
  for (const { text, from, to, places } of leaves) {
    const length = lettersOf(text).length;
    const [first, last] = [Math.max(0, start - letter), Math.min(length, end - letter)];
    letter += length;
    if (first >= last) continue;
    if (!places) {
      if (first === 0 && last === length) pieces.push({ text, from, to });
      continue;
    }
    const units = [...unitsOf(text)];
    const [one, other] = [units[first], units[last - 1]];
    if (one === undefined || other === undefined) continue;
    const placeAt = (unit: number) => places[unit] ?? from + unit;
    pieces.push({ text: text.slice(one, other + 1), from: placeAt(one), to: placeAt(other) + 1 });
  }
  return pieces;
}

/** Where the letters of a text stand in it. */
function* unitsOf(text: string): Generator<number> {
  for (let unit = 0; unit < text.length; unit++) if (lettersOf(`a${text[unit]}`).length > 1) yield unit;
}

/** Whether a text with these marks is the same text, the marks nested in its emphasis, and around these letters. */
function marks(content: string, stretches: readonly Stretch[], wanted: string, read: ReadInline): boolean {
  const tokens = read(insertMarks(content, stretches, 'html'));
  if (shapeOf(tokens) !== shapeOf(read(content))) return false;
  let marked = '';
  let depth: number | null = null;
  let level = 0;
  for (const token of tokens) {
    level += token.nesting;
    if (token.content === '<mark>') depth = level;
    else if (token.content === '</mark>') {
      if (depth !== level) return false;
      depth = null;
    } else if (depth !== null) {
      if (level < depth) return false;
      marked += token.type === 'html_inline' || token.type === 'image' ? '' : token.content;
    }
  }
  return lettersOf(marked) === wanted;
}

function shapeOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ content, type }) => !(type === 'html_inline' && /^<\/?mark>$/.test(content)))
    .map(({ type, content, markup }) => (type === 'text' ? content : `<${type} ${markup} ${content}>`))
    .join('');
}

function insertMarks(text: string, stretches: readonly Stretch[], style: MarkStyle): string {
  let marked = '';
  let at = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const words = text.slice(from, to);
    const [open, close] = style === 'equals' && !words.includes('=') ? ['==', '=='] : ['<mark>', '</mark>'];
    marked += text.slice(at, from) + open + words + close;
    at = to;
  }
  return marked + text.slice(at);
}

/** Marks do not stand in marks. */
function mergeOverlapping(positions: readonly TextPosition[]): TextPosition[] {
  const merged: TextPosition[] = [];
  for (const position of [...positions].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && position.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, position.end) };
    } else merged.push(position);
  }
  return merged;
}
