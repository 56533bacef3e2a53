import type { TextSelectors } from '../domain/highlight';
import { type ReadingText, textBetween } from './reading-text';

/** How many letters are kept from before and after a passage: four times what is usual, since they may be edited themselves. */
const contextLength = 128;

/** Says where a passage is, so that it can be found again: from one letter to before another, whole characters. */
export function selectorsOf(text: ReadingText, from: number, to: number): TextSelectors {
  const [start, end] = [startOfCharacter(text, from), endOfCharacter(text, to)];
  return {
    position: { start, end },
    quote: {
      exact: textBetween(text, start, end),
      prefix: textBetween(text, startOfCharacter(text, Math.max(0, start - contextLength)), start),
      suffix: textBetween(text, end, endOfCharacter(text, Math.min(text.letters.length, end + contextLength))),
    },
  };
}

function startOfCharacter({ letters }: ReadingText, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(letters.slice(at - 1, at + 1)) ? at - 1 : at;
}

function endOfCharacter(text: ReadingText, at: number): number {
  return startOfCharacter(text, at) < at ? at + 1 : at;
}
