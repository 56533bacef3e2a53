import { lettersOf } from '../text.mjs';
import { kinds } from './shape.mjs';

/** @typedef {import('./shape.mjs').Shape} Shape */
/** @typedef {import('./shape.mjs').Line} Line */

/** What is counted of two shapes. */
export const counted = /** @type {const} */ (['blocks', 'emphasised letters', ...kinds]);

/** @typedef {{ kind: string, expected: string, got: string }} Miss What should be there, and what is there instead. */

/**
 * How much of one shape is in another: blocks line by line, in their order; everything else as often as it should be.
 * @param {Shape} wanted @param {Shape} got
 */
export function compareShapes(wanted, got) {
  /** @type {Record<string, { kept: number, wanted: number }>} */
  const tally = {};
  /** @type {Miss[]} */
  const misses = [];
  const pairs = align(wanted.lines, got.lines);
  const matched = new Set(pairs.values());
  const extra = got.lines.filter((line) => !matched.has(line));
  // A line that nobody wrote is as wrong as one that is not there.
  tally.blocks = { kept: pairs.size, wanted: Math.max(wanted.lines.length, got.lines.length) };
  let letters = 0;
  let lostLetters = 0;
  for (const line of wanted.lines) {
    const other = pairs.get(line);
    if (!other) misses.push({ kind: 'block', expected: line.text, got: extra.shift()?.text ?? '' });
    const { kept, lost } = compareMarks(line, other);
    letters += kept + lost.length;
    lostLetters += lost.length;
    if (other && lost) misses.push({ kind: 'emphasis', expected: line.text, got: lost });
  }
  for (const line of extra) misses.push({ kind: 'block', expected: '', got: line.text });
  tally['emphasised letters'] = { kept: letters - lostLetters, wanted: letters };
  for (const kind of kinds) {
    const lost = without(wanted[kind], got[kind]);
    tally[kind] = { kept: wanted[kind].length - lost.length, wanted: wanted[kind].length };
    for (const one of lost) misses.push({ kind, expected: one, got: '' });
  }
  return { tally, misses };
}

/**
 * The lines that are in both, in the same order, as many as there can be: the longest common subsequence, by
 * https://doi.org/10.1145/359581.359603
 * @param {readonly Line[]} wanted @param {readonly Line[]} got @returns {Map<Line, Line>}
 */
function align(wanted, got) {
  const descending = [...got.keys()].reverse();
  const places = Map.groupBy(descending, (at) => got[at]?.text ?? '');
  const placesOfLetters = Map.groupBy(descending, (at) => lettersOf(got[at]?.text));
  /** @typedef {{ from: Line, at: number, before: Pair | undefined }} Pair */
  /** The last pair of the best sequence of each length so far. @type {Pair[]} */
  const ends = [];
  for (const from of wanted) {
    const same = from.isDrawn ? placesOfLetters.get(lettersOf(from.text)) : places.get(from.text);
    for (const at of same ?? []) {
      const length = countBelow(ends, at);
      ends[length] = { from, at, before: ends[length - 1] };
    }
  }
  const pairs = new Map();
  for (let end = ends.at(-1); end; end = end.before) pairs.set(end.from, got[end.at]);
  return pairs;
}

/** How many of the ascending places are before this one. @param {readonly { at: number }[]} ends @param {number} at */
function countBelow(ends, at) {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters and digits that are emphasised, and those that are not so in the other line. @param {Line} line @param {Line | undefined} other */
function compareMarks(line, other) {
  const theirs = other ? markedLetters(other) : [];
  let kept = 0;
  let lost = '';
  for (const [at, { letter, mark }] of markedLetters(line).entries()) {
    if (mark === '0') continue;
    if (theirs[at]?.mark === mark) kept++;
    else lost += letter;
  }
  return { kept, lost };
}

/** @param {Line} line */
function markedLetters({ text, marks }) {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => ({ letter, mark: marks[index] }));
}

/** What is in one bag and not in the other. @param {readonly string[]} wanted @param {readonly string[]} got */
function without(wanted, got) {
  const left = new Map();
  for (const one of got) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
