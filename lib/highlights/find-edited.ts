import search from 'approx-string-match';
import type { TextPosition, TextQuote } from '../domain/highlight';
import { align, likeness, tokensOf } from './align';
import { lettersOf, type ReadingText, textBetween } from './reading-text';

/** Of a longer passage only the ends are looked for: in letters. */
const longest = 400;
const endLength = 200;
/** The share of letters that may differ near where the passage was, and anywhere else: there it may be another that is like it. */
const nearErrors = 0.28;
const farErrors = 0.2;
/** How far a passage may have moved to be near: letters, or a share of the text. */
const nearLetters = 2000;
const nearShare = 0.15;
/** How many more letters must differ at every other place, as a share. */
const lead = 0.12;
/** With fewer letters a search says nothing. */
const fewest = 24;
/** The share of the passage's own letters that have to be in words which are there still. */
const keptWords = 0.4;
/** Or how alike the letters have to be: it may have been one word, and that be spelt anew. */
const alike = 0.7;

/** Finds a passage of which some words were edited, by those around it as well. */
export function findEdited(text: ReadingText, quote: TextQuote, position: TextPosition | null): TextPosition | null {
  const length = lettersOf(quote.exact).length;
  if (length <= longest) return findPart(text, quote, position?.start ?? null);

  const { exact, prefix, suffix } = quote;
  const head = findPart(text, { prefix, exact: exact.slice(0, endLength), suffix: '' }, position?.start ?? null);
  const tail = findPart(
    text,
    { prefix: '', exact: exact.slice(-endLength), suffix },
    position ? position.end - endLength : null,
  );
  if (!head || !tail) return null;
  const ratio = (tail.end - head.start) / length;
  return ratio >= 0.5 && ratio <= 2 ? { start: head.start, end: tail.end } : null;
}

/**
 * Finds a passage with what stands around it as a whole.
 * @param expected the letter that it began with
 * @param share of the letters that may differ
 */
export function findPart(
  text: ReadingText,
  quote: TextQuote,
  expected: number | null,
  share = expected === null ? farErrors : nearErrors,
): TextPosition | null {
  const [prefix, exact, suffix] = [tokensOf(quote.prefix), tokensOf(quote.exact), tokensOf(quote.suffix)];
  const words = [...prefix, ...exact, ...suffix];
  const pattern = words.join('');
  if (pattern.length < fewest) return null;
  const best = search(text.letters, pattern, Math.floor(pattern.length * share))[0];
  if (!best) return null;

  const isFar =
    expected !== null &&
    Math.abs(best.start + prefix.join('').length - expected) > Math.max(nearLetters, text.letters.length * nearShare);
  if (isFar && best.errors > pattern.length * farErrors) return null;
  if (isThereAnother(text.letters, pattern, best)) return null;

  // A little more at both ends: what the search found may end inside of a word.
  const from = Math.max(0, best.start - pattern.length / 4);
  const found = tokensOf(textBetween(text, Math.floor(from), Math.min(text.letters.length, best.end + fewest)));
  const places = align(words, found);
  const [first, end] = [places[prefix.length] as number, places[prefix.length + exact.length] as number];
  if (!isPassage(exact, found.slice(first, end))) return null;
  const start = Math.floor(from) + lengthOf(found.slice(0, first));
  return { start, end: start + lengthOf(found.slice(first, end)) };
}

/** Whether another place is nearly as like the pattern. */
function isThereAnother(
  letters: string,
  pattern: string,
  best: { readonly start: number; readonly end: number; readonly errors: number },
): boolean {
  const mostErrors = Math.min(pattern.length - 1, best.errors + Math.floor(pattern.length * lead));
  const margin = Math.floor(pattern.length / 2);
  return [letters.slice(0, best.start + margin), letters.slice(Math.max(0, best.end - margin))].some(
    (rest) => search(rest, pattern, mostErrors).length > 0,
  );
}

/** Whether enough of the passage itself is there: what stands around it may be the same, and it be gone. */
function isPassage(exact: readonly string[], found: readonly string[]): boolean {
  const [before, now] = [exact.join(''), found.join('')];
  if (now.length > before.length * 2 || now.length * 2.5 < before.length) return false;
  return likeness(before, now) >= alike || keptOf(exact, found) >= keptWords * before.length;
}

/** How many letters of a passage stand in words that are found in it, in their order. */
function keptOf(exact: readonly string[], found: readonly string[]): number {
  let at = 0;
  let kept = 0;
  for (const word of exact) {
    const place = found.indexOf(word, at);
    // What is found far ahead is another that is the same.
    if (place < 0 || place - at > found.length / 2) continue;
    kept += word.length;
    at = place + 1;
  }
  return kept;
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.join('').length;
}
