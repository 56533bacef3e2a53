import type { LeftOut } from '../domain/ledger';
import { excerptLimit, type TextSpot } from '../domain/proof';
import { lengthOfText, pieceOfText } from '../domain/text-length';
import { shorten } from './excerpt';
import { fold, formulaEdge, type LetterSlice, letterSliceOf, lettersOf, madeEdge, mayGrow } from './fold';
import type { PageText } from './page-text';

/** How an article differs from its page. */
export interface PageDifference {
  /** Words that stand on the page in the middle of a line, and not in the article. */
  readonly lost: number;
  /** Words of the article that stand nowhere on the page. */
  readonly added: number;
  readonly spots: readonly TextSpot[];
}

/** What is between two signs of ours is one stretch on the page as well; formulas and what is made up are none. */
const between = new RegExp(
  `${formulaEdge}[^${formulaEdge}]*${formulaEdge}|${madeEdge}[^${madeEdge}]*${madeEdge}|[${mayGrow}\\n]`,
);

/** Letters of a word, where words have spaces between them. */
const endOfWord = /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]*$/v;

/** How many letters have to agree for two texts to be together again. */
const anchor = 10;

/** How many letters may be gone through in vain, so that a long page of which little is found takes no time. */
const patience = 50_000_000;

/** How many letters are looked at before a spot: more than is shown of them. */
const surroundings = 4 * excerptLimit;

/** How far that may be: what stands further on the page is another line of it. */
const furthestOnPage = 400;
const furthestInLine = 2000;

/**
 * Looks for every line of an article in the page that it was taken from: what cleaning has put together that was apart, made
 * up, or taken out of the middle of a line is found so. What the ledger has was left out on purpose, and what stands elsewhere
 * was only moved, as a credit is to its picture.
 */
export function holdAgainstPage(content: string, page: PageText, leftOut: readonly LeftOut[]): PageDifference {
  const { letters } = page;
  let own: string | null = null;
  const ledger = leftOut.map(({ excerpt }) => lettersOf(excerpt)).join('\n');
  const spots: TextSpot[] = [];
  let lost = 0;
  let added = 0;
  let at = 0;
  let budget = patience;

  for (const line of content.split(between)) {
    const key = lettersOf(line);
    if (key === '' || budget < 0) continue;
    const start = indexFrom(key, at);
    if (start >= 0) at = start + key.length;
    else at = align(key, line);
  }
  return { lost, added, spots };

  /** Later on the page first: what an article says twice stands there twice. */
  function indexFrom(text: string, from: number): number {
    const later = letters.indexOf(text, from);
    const index = later >= 0 || from === 0 ? later : letters.indexOf(text);
    if (index < 0) budget -= letters.length;
    return index;
  }

  /** Follows a line along the page, over what one of the two has alone. Answers where on the page it ends. */
  function align(key: string, line: string): number {
    let read = 0;
    // A few words may have something between them that was not kept: they are on the page if each of them is.
    if (key.length < 3 * anchor && (line.match(pieceOfText) ?? []).every((piece) => letters.includes(piece))) return at;
    let onPage = key.length < anchor ? null : startOf(key);
    const slice = letterSliceOf(line);
    if (onPage === null) {
      addWords(slice, 0, key.length);
      return at;
    }
    for (;;) {
      while (read < key.length && key[read] === letters[onPage]) {
        read++;
        onPage++;
      }
      if (read === key.length) return onPage;
      const letter = lettersBefore(slice, read);
      read -= letter;
      onPage -= letter;
      const next = meet(key, read, onPage);
      if (!next) {
        addWords(slice, read, key.length);
        return onPage;
      }
      if (next.onPage > onPage) loseWords(onPage, next.onPage, slice, read);
      if (next.read > read) addWords(slice, read, next.read);
      read = next.read;
      onPage = next.onPage;
    }
  }

  /** Where the longest beginning of a line stands. */
  function startOf(key: string): number | null {
    let found = indexFrom(key.slice(0, anchor), at);
    if (found < 0) {
      // Its first letters are not on the page; the rest may be.
      for (let skipped = anchor; skipped + anchor <= key.length && found < 0 && budget > 0; skipped += anchor)
        found = indexFrom(key.slice(skipped, skipped + anchor), at) - skipped;
      return found < 0 ? null : Math.max(0, found);
    }
    let low = anchor;
    for (let high = key.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      const index = indexFrom(key.slice(0, middle), at);
      if (index >= 0) {
        low = middle;
        found = index;
      } else high = middle;
    }
    return found;
  }

  /** The next place from which on the two agree again, with as little as possible skipped in either. */
  function meet(key: string, read: number, onPage: number): { read: number; onPage: number } | null {
    const window = letters.slice(onPage, onPage + furthestOnPage);
    let best: { read: number; onPage: number } | null = null;
    let least = Number.POSITIVE_INFINITY;
    const rest = key.length - read;
    for (let skipped = 0; skipped < Math.min(least, furthestInLine); skipped++) {
      // The last few letters may stand anywhere.
      if (skipped > 0 && rest - skipped < anchor) break;
      const index = window.indexOf(key.slice(read + skipped, read + skipped + anchor));
      if (index < 0 || skipped + index >= least) continue;
      least = skipped + index;
      best = { read: read + skipped, onPage: onPage + index };
    }
    return best;
  }

  function loseWords(from: number, to: number, slice: LetterSlice, read: number): void {
    const text = fold(page.textOf(from, to));
    const { words } = lengthOfText(text);
    const beginning = lettersOf(text).slice(0, excerptLimit);
    if (words === 0 || ledger.includes(beginning)) return;
    own ??= lettersOf(content);
    if (own.includes(beginning)) return;
    lost += words;
    spots.push({ before: before(slice, read), expected: shorten(text), got: '' });
  }

  function addWords(slice: LetterSlice, from: number, to: number): void {
    const text = fold(slice(from, to));
    const { words } = lengthOfText(text);
    if (words === 0 || letters.includes(lettersOf(text))) return;
    added += words;
    spots.push({ before: before(slice, from), expected: '', got: shorten(text) });
  }
}

/** The end of a line's first letters, as it is shown. */
function before(slice: LetterSlice, read: number): string {
  return shorten(fold(slice(Math.max(0, read - surroundings), read)), true);
}

/** How many letters of a line belong to the word that goes on after some of them: words differ as a whole. */
function lettersBefore(slice: LetterSlice, read: number): number {
  if (!/^[\p{L}\p{N}\p{M}]{2}/u.test(slice(read - 1, read + 1))) return 0;
  const length = endOfWord.exec(slice(Math.max(0, read - anchor), read))?.[0].length ?? 0;
  return length < anchor ? length : 0;
}
