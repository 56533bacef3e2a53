/**
 * Signs of ours in the text of a page, which shows no control characters. (Nothing else would do: Chromium takes a content
 * script with noncharacters in it for one that is not UTF-8.)
 */

/** Here the Markdown may say more: the title of a film, the parentheses of a reading. */
export const mayGrow = '\x01';

/** Stands before and after a formula, which a page draws in its own ways. */
export const formulaEdge = '\x02';

/** Stands before and after words that no page shows as text: the name of a film, what a drawing says of itself. */
export const madeEdge = '\x03';

/** A text without what no page shows: control characters, but for the signs, and halves of characters. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\0\x04-\x08\x0E-\x1F\x7F]+/g, '');
}

/** A text of which only the letters count: all white space is one space. The signs stay. */
export function fold(text: string): string {
  return clean(text)
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}

/** A text without white space, control characters and signs. */
export function lettersOf(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\x0E-\x1F\x7F\s]+/g, '');
}

/** A text without the signs of ours. */
export function withoutSigns(text: string): string {
  return text.replace(/ [\x01-\x03]+(?= )|[\x01-\x03]+/g, '');
}

/** From one letter of a text to before another, with the white space between them; white space is not counted. */
export type LetterSlice = (from: number, to: number) => string;

/** Cuts by letters what is cut often: where they are is counted once. */
export function letterSliceOf(text: string): LetterSlice {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (/\S/.test(text.charAt(at))) places.push(at);
  return (from, to) => {
    if (to <= Math.max(0, from)) return '';
    const start = from < 0 ? 0 : (places[from] ?? text.length);
    const last = places[to - 1];
    return text.slice(start, last === undefined ? text.length : last + 1);
  };
}
