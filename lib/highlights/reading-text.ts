/**
 * The text that highlights are found in: what is read of an article, whether it comes from its Markdown, from the reader or
 * from the live page.
 */
export interface ReadingText {
  /** As it is read: NFC, one space for white space, a line end between blocks. */
  readonly text: string;
  /**
   * Its letters alone. Pages, parsers and browsers put white space between the same words in ways of their own, and letters
   * nobody sees inside them, so neither counts: places are places among the letters.
   */
  readonly letters: string;
  /** Where in the text each letter stands. */
  readonly places: Uint32Array;
}

/** White space, and what is not seen: control characters, soft hyphens, joiners, marks of direction. */
const noLetter = /[\s\0-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const noLetters = new RegExp(`${noLetter.source}+`, 'g');
const unseen = /[\0-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** Reads a text whose blocks are lines. */
export function readingTextOf(raw: string): ReadingText {
  const text = readable(raw);
  const letters = lettersOf(text);
  const places = new Uint32Array(letters.length);
  for (let at = 0, letter = 0; at < text.length; at++) if (isLetter(text[at] as string)) places[letter++] = at;
  return { text, letters, places };
}

/** A text as it is read. */
export function readable(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The letters of any text. */
export function lettersOf(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(noLetters, '');
}

/** What is read from one letter to before another. */
export function textBetween({ text, places }: ReadingText, start: number, end: number): string {
  if (end <= start) return '';
  return text.slice(places[start], (places[end - 1] as number) + 1);
}

/** The letters of a piece of a document, each with where it begins and ends there. */
export function placedLetters(data: string): { readonly starts: number[]; readonly ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (unit: string, start: number, end: number) => {
    if (!isLetter(unit)) return;
    starts.push(start);
    ends.push(end);
  };
  if (data.normalize('NFC') === data) for (let at = 0; at < data.length; at++) add(data[at] as string, at, at + 1);
  else {
    for (const { segment, index } of new Intl.Segmenter().segment(data)) {
      for (const unit of segment.normalize('NFC').split('')) add(unit, index, index + segment.length);
    }
  }
  return { starts, ends };
}

function isLetter(unit: string): boolean {
  return !noLetter.test(unit);
}
