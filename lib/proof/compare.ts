import type { TextLength } from '../domain/article';
import { type Difference, differences } from '../domain/differences';
import { spotLimit, type TextSpot } from '../domain/proof';
import { lengthOfText } from '../domain/text-length';

import { shorten } from './excerpt';
import { fold, withoutSigns } from './fold';
import { isApart, type Tokens, textBetween, tokensOf } from './tokens';

/** How many pieces two differences may be apart and still be shown as one. */
const together = 3;

/** How many characters around what differs are looked at as well. */
const surroundings = 200;

/** How many pieces before a difference tell where it is. */
const context = 8;

/** How a text differs from what it should be. */
export interface TextDifference {
  /** Of what it should be. */
  readonly length: TextLength;
  /** Words of it that are missing. */
  readonly lost: number;
  readonly spots: readonly TextSpot[];
}

/**
 * Holds a text against what it should be. Words that are missing count; anything else that reads otherwise is a spot as
 * well, but for how much white space there is, and for what is added where `expected` has `mayGrow`.
 */
export function compareTexts(expected: string, got: string): TextDifference {
  const wanted = fold(expected);
  const found = fold(got);
  const plain = withoutSigns(wanted).trim();
  const length = lengthOfText(plain);
  if (plain === found) return { length, lost: 0, spots: [] };

  const [a, b] = whereTheyDiffer(wanted, found).map(tokensOf) as [Tokens, Tokens];
  const all = differences(a.texts, b.texts);
  const different = all.filter((difference) => !isGrowth(difference, a, b));
  const lost = new Set(different.flatMap(({ fromA, toA }) => a.words.slice(fromA, toA)).filter((word) => word > 0))
    .size;
  const spots = merge([...different, ...torn(all, a, b)].sort((one, other) => one.fromA - other.fromA))
    .slice(0, spotLimit)
    .map((difference) => spotOf(difference, a, b));
  return { length, lost, spots };
}

/** The two without what they begin and end with alike, but for a few words that tell where they are. */
function whereTheyDiffer(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // Words are not cut in two.
  const from = Math.max(0, a.lastIndexOf(' ', Math.max(0, start - surroundings)));
  const next = a.indexOf(' ', a.length - end + surroundings);
  const rest = next < 0 ? 0 : a.length - next;
  return [a.slice(from, a.length - rest), b.slice(from, b.length - rest)];
}

/** Whether something is only added, and where it may be: an addition can be told to stand at several places (`a` or `b` in `ab|ab|`). */
function isGrowth({ fromA, toA, fromB, toB }: Difference, a: Tokens, b: Tokens): boolean {
  if (fromA !== toA) return false;
  for (let shift = 0; ; shift--) {
    if (a.growing.has(fromA + shift)) return true;
    if (fromA + shift <= 0 || fromB + shift <= 0 || b.texts[fromB + shift - 1] !== b.texts[toB + shift - 1]) break;
  }
  for (let shift = 0; toB + shift < b.texts.length && b.texts[fromB + shift] === b.texts[toB + shift]; shift++)
    if (a.growing.has(fromA + shift + 1)) return true;
  return false;
}

/** Where both have the same pieces, but one has white space between two of them. */
function torn(found: readonly Difference[], a: Tokens, b: Tokens): Difference[] {
  const places: Difference[] = [];
  const ends = [...found, { fromA: a.texts.length, fromB: b.texts.length, toA: 0, toB: 0 }];
  let at = 0;
  let other = 0;
  for (const { fromA, toA, toB } of ends) {
    for (at++, other++; at < fromA; at++, other++) {
      if (a.growing.has(at) || isApart(a, at) === isApart(b, other)) continue;
      places.push({ fromA: at - 1, toA: at + 1, fromB: other - 1, toB: other + 1 });
    }
    at = toA;
    other = toB;
  }
  return places;
}

/** Differences that stand close together are one to whoever looks. */
function merge(sorted: readonly Difference[]): Difference[] {
  const merged: Difference[] = [];
  for (const difference of sorted) {
    const last = merged.at(-1);
    if (last && difference.fromA - last.toA <= together && difference.fromB - last.toB <= together) {
      last.toA = Math.max(last.toA, difference.toA);
      last.toB = Math.max(last.toB, difference.toB);
    } else merged.push({ ...difference });
  }
  return merged;
}

function spotOf({ fromA, toA, fromB, toB }: Difference, a: Tokens, b: Tokens): TextSpot {
  return {
    before: shorten(textBetween(a, Math.max(0, fromA - context), fromA), true),
    expected: shorten(textBetween(a, fromA, toA)),
    got: shorten(textBetween(b, fromB, toB)),
  };
}
