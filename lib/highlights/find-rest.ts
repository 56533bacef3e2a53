import type { TextPosition, TextQuote } from '../domain/highlight';
import { tokensOf } from './align';
import { findPart } from './find-edited';
import { lettersOf, type ReadingText, textBetween } from './reading-text';

/** Of a longer passage no rest is looked for, in letters: what it costs grows with their square. */
const longest = 1000;
/** So much more of the text is looked at than the passage had letters: words may have been put in. */
const more = 1.5;
/** The share of letters that may differ: half of a passage says less than the whole of it. */
const mostErrors = 0.1;
/** What a word ends with, and no passage begins with. */
const ending = /^[\p{Po}\p{Pe}\p{Pf}]$/u;

/**
 * Finds what is left of a passage that lost its beginning or its end, as one does that runs over two paragraphs of which one is taken
 * out: at least half of it, beside what stood beside it before.
 */
export function findRest(text: ReadingText, quote: TextQuote, position: TextPosition | null): TextPosition | null {
  const exact = lettersOf(quote.exact);
  if (exact.length > longest) return null;
  const words = tokensOf(quote.exact);
  const middle = middleOf(words, exact.length);
  const ends = { ...quote, exact: words.slice(middle).join(' '), prefix: '' };
  const begins = { ...quote, exact: words.slice(0, middle).join(' '), suffix: '' };
  const reachable = Math.ceil(exact.length * more);

  const tail = findPart(text, ends, position && position.end - lettersOf(ends.exact).length, mostErrors);
  if (tail) {
    const before = text.letters.slice(Math.max(0, tail.end - reachable), tail.end);
    const { own, other, errors } = reach(reverse(exact), reverse(before));
    const rest = fromWord(text, { start: tail.end - other, end: tail.end });
    if (isEnough(own, errors) && rest.start < rest.end) return rest;
  }
  const head = findPart(text, begins, position?.start ?? null, mostErrors);
  if (head) {
    const { own, other, errors } = reach(exact, text.letters.slice(head.start, head.start + reachable));
    const rest = toWord(text, { start: head.start, end: head.start + other });
    if (isEnough(own, errors) && rest.start < rest.end) return rest;
  }
  return null;

  function isEnough(own: number, errors: number): boolean {
    return own * 2 >= exact.length && errors <= own * mostErrors;
  }
}

/** The word that half of the letters stand before. */
function middleOf(words: readonly string[], length: number): number {
  let read = 0;
  return words.findIndex((word) => {
    read += word.length;
    return read * 2 > length;
  });
}

/** The letters of two texts up to where they are alike, and how many differ. */
interface Reach {
  readonly own: number;
  readonly other: number;
  readonly errors: number;
}

/**
 * How far two texts are alike from their beginnings on: where they share most letters, each that they don't taken off twice.
 */
function reach(own: string, other: string): Reach {
  let best: Reach = { own: 0, other: 0, errors: 0 };
  let before = Uint16Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= own.length; row++) {
    const errors = new Uint16Array(other.length + 1);
    errors[0] = row;
    for (let column = 1; column <= other.length; column++) {
      const isOther = own.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      const fewest = Math.min(
        (before[column - 1] as number) + isOther,
        (before[column] as number) + 1,
        (errors[column - 1] as number) + 1,
      );
      errors[column] = fewest;
      if (row - 2 * fewest > best.own - 2 * best.errors) best = { own: row, other: column, errors: fewest };
    }
    before = errors;
  }
  return best;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}

/** Letters may be the same by chance: a passage begins with a word. */
function fromWord(text: ReadingText, { start, end }: TextPosition): TextPosition {
  const isInside = start > 0 && joins(text, start);
  let from = start;
  for (const [index, word] of tokensOf(textBetween(text, start, end)).entries()) {
    if (!(index === 0 && isInside) && !ending.test(word)) break;
    from += word.length;
  }
  return { start: from, end };
}

/** And ends with one. */
function toWord(text: ReadingText, { start, end }: TextPosition): TextPosition {
  const last = tokensOf(textBetween(text, start, end)).at(-1) ?? '';
  return { start, end: end < text.letters.length && joins(text, end) ? end - last.length : end };
}

/** Whether the letters before and after a place are of one word. */
function joins(text: ReadingText, at: number): boolean {
  const around = textBetween(text, at - 1, at + 1);
  return tokensOf(around).length === 1 && around.length > 1;
}
