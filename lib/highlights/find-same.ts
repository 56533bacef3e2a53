import type { TextPosition } from '../domain/highlight';
import { likeness } from './align';
import type { Wanted } from './wanted';

/** More occurrences than these are not told apart. */
const mostHits = 1000;
/** So many of them, those whose neighbours are most the same, are looked at closely. */
const closest = 12;
/** How like what stands around a passage has to be for it to be the one: else it is looked for with its neighbours. */
const alike = 0.75;
/**
 * In a text of another kind other things stand around a passage: what a page has between its paragraphs no article has. There
 * it is enough that it stands once and says enough by itself, in letters, Chinese ones counting twice; or that the nearest
 * letters on one side are nearly the same.
 */
const sayingEnough = 24;
const nearlySame = 0.9;
const nearestLetters = 32;
/** How much more like than those of any other. */
const lead = 0.15;

/** Finds a passage whose own words are the same as they were. */
export function findSame(letters: string, wanted: Wanted): TextPosition | null {
  const { exact, prefix, suffix, position } = wanted;
  const isUnchanged =
    position !== null &&
    position.start >= prefix.length &&
    letters.startsWith(prefix + exact + suffix, position.start - prefix.length);
  if (isUnchanged) return { start: position.start, end: position.start + exact.length };

  const starts = hitsOf(letters, exact);
  if (starts.length === 0 || starts.length >= mostHits) return null;
  const at = (start: number) => ({ start, end: start + exact.length });
  const hits = rank(starts, letters, wanted);
  const [best, second] = hits;
  if (!best) return null;

  const hasContext = prefix.length + suffix.length > 0;
  const isFromElsewhere = position === null && !second && (weigh(exact) >= sayingEnough || best.nearest >= nearlySame);
  if (hasContext && best.context < alike && !isFromElsewhere) return null;
  if (!second || (hasContext && best.context - second.context >= lead)) return at(best.start);

  // The same words between the same words: their place tells, if it says it plainly.
  if (!position) return null;
  const likely = hits.filter(({ context }) => best.context - context < lead);
  const [near, next] = likely
    .map(({ start, context }) => ({ start, context, distance: Math.abs(start - position.start) }))
    .sort((a, b) => a.distance - b.distance);
  return near && next && near.context >= best.context - 0.05 && near.distance * 3 <= next.distance
    ? at(near.start)
    : null;
}

interface Hit {
  readonly start: number;
  /** From 0 to 1: how like what stands around it is to what stood around the passage. */
  readonly context: number;
  /** The same of its nearest letters, on the side where they are more like. */
  readonly nearest: number;
}

function hitsOf(letters: string, exact: string): number[] {
  const starts: number[] = [];
  for (let at = letters.indexOf(exact); at >= 0 && starts.length < mostHits; at = letters.indexOf(exact, at + 1)) {
    starts.push(at);
  }
  return starts;
}

/** The most likely first. */
function rank(starts: readonly number[], letters: string, { exact, prefix, suffix, position }: Wanted): Hit[] {
  const around = (start: number) => ({
    before: letters.slice(Math.max(0, start - prefix.length), start),
    after: letters.slice(start + exact.length, start + exact.length + suffix.length),
  });
  const glance = (start: number) => {
    const { before, after } = around(start);
    return sameAtEnd(before, prefix) + sameAtStart(after, suffix);
  };
  return starts
    .map((start) => ({ start, same: glance(start) }))
    .sort((a, b) => b.same - a.same || distanceOf(a.start) - distanceOf(b.start))
    .slice(0, closest)
    .map(({ start }) => {
      const { before, after } = around(start);
      const total = prefix.length + suffix.length;
      const context =
        total && (likeness(before, prefix) * prefix.length + likeness(after, suffix) * suffix.length) / total;
      const nearest = Math.max(
        likenessOf(before.slice(-nearestLetters), prefix.slice(-nearestLetters)),
        likenessOf(after.slice(0, nearestLetters), suffix.slice(0, nearestLetters)),
      );
      return { start, context, nearest };
    })
    .sort((a, b) => b.context - a.context);

  function distanceOf(start: number): number {
    return position ? Math.abs(start - position.start) : 0;
  }
}

function sameAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function sameAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** What is too short says nothing. */
function likenessOf(one: string, other: string): number {
  return other.length < nearestLetters / 2 ? 0 : likeness(one, other);
}

/** How much a passage says by itself. */
function weigh(exact: string): number {
  return exact.length + (exact.match(/[\u1100-\u11ff\u2e80-\ud7ff]/g)?.length ?? 0);
}
