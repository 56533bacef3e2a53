// @ts-nocheck: arithmetic on indexed arrays, which TypeScript takes for possibly undefined at every step
import { lettersOf, tokensOf } from '../capture/text.mjs';

// Which blocks of a page are in its true text. A long block is, in the share of its runs of four words that are; a short one
// is if it stands in the right place.

const run = 4;
const long = 8;

/**
 * @param {readonly {text: string}[]} blocks
 * @param {string} truth
 * @returns {Float32Array} from 0 to 1 for each block
 */
export function labelsOf(blocks, truth) {
  const words = tokensOf(truth);
  const places = new Map();
  for (let at = 0; at + run <= words.length; at++) {
    const key = words.slice(at, at + run).join(' ');
    if (!places.has(key)) places.set(key, at);
  }
  const tokens = blocks.map(({ text }) => tokensOf(text));
  const labels = new Float32Array(blocks.length);
  /** @type {(number | null)[]} */
  const found = blocks.map(() => null);
  tokens.forEach((block, index) => {
    if (block.length < long) return;
    const hits = runsOf(block)
      .map((key) => places.get(key))
      .filter((at) => at !== undefined);
    labels[index] = hits.length / (block.length - run + 1);
    if (labels[index] >= 0.5) found[index] = hits.sort((a, b) => a - b)[hits.length >> 1];
  });
  dropRepeats(tokens, words, labels, found);
  tokens.forEach((block, index) => {
    if (block.length === 0 || block.length >= long) return;
    const before = found.findLastIndex((at, other) => other < index && at !== null);
    const after = found.findIndex((at, other) => other > index && at !== null);
    const isEdge = before === -1 || after === -1;
    const distance = Math.min(before === -1 ? Infinity : index - before, after === -1 ? Infinity : after - index);
    if (distance > (isEdge ? 4 : 8)) return;
    const low = (before === -1 ? -30 : (found[before] ?? 0)) - 5;
    const high = (after === -1 ? words.length + 40 : (found[after] ?? 0)) + 10;
    if (occurrences(words, block).some((at) => at >= low && at <= high)) labels[index] = 1;
  });
  return labels;
}

/** A text that stands more often on the page than in the truth is true where most of the truth is around it. */
function dropRepeats(tokens, words, labels, found) {
  const groups = new Map();
  tokens.forEach((block, index) => {
    if (found[index] === null) return;
    const key = block.slice(0, 12).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  for (const [key, indexes] of groups) {
    const due = Math.max(1, occurrences(words, key.split(' ')).length);
    if (indexes.length <= due) continue;
    const around = (index) => {
      let sum = 0;
      for (let other = Math.max(0, index - 10); other < Math.min(tokens.length, index + 11); other++)
        if (other === index || tokens[other].slice(0, 12).join(' ') !== key)
          sum += labels[other] > 0.5 ? tokens[other].length : 0;
      return sum;
    };
    const worth = new Map(indexes.map((index) => [index, around(index)]));
    for (const index of indexes.sort((a, b) => worth.get(b) - worth.get(a) || a - b).slice(due)) {
      labels[index] = 0;
      found[index] = null;
    }
  }
}

function occurrences(words, part) {
  const found = [];
  for (let at = words.indexOf(part[0]); at !== -1; at = words.indexOf(part[0], at + 1))
    if (part.every((word, offset) => words[at + offset] === word)) found.push(at);
  return found;
}

function runsOf(tokens) {
  return Array.from({ length: Math.max(0, tokens.length - run + 1) }, (_, at) => tokens.slice(at, at + run).join(' '));
}

/** The text without its first line, if that is the title: sets differ on whether it is a part. */
export function withoutTitle(text, title) {
  const letters = lettersOf(title);
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  return letters !== '' && lettersOf(lines[first]) === letters ? lines.slice(first + 1).join('\n') : text;
}

/** Which blocks are captions that the truth neither asks for nor holds against anybody. */
export function neutralOf(blocks, captions) {
  const runs = new Set((captions ?? []).flatMap((caption) => runsOf(tokensOf(caption))));
  return blocks.map(({ text }) => {
    const own = runsOf(tokensOf(text));
    return own.length > 0 && own.filter((key) => runs.has(key)).length / own.length >= 0.6;
  });
}

/** Precision, recall and F1 of two bags of words. */
export function bagScore(got, wanted) {
  const counts = new Map();
  for (const word of got) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common++;
      counts.set(word, left - 1);
    }
  }
  const precision = got.length === 0 ? 0 : common / got.length;
  const recall = wanted.length === 0 ? 0 : common / wanted.length;
  return {
    precision,
    recall,
    f1: common === 0 ? Number(got.length === wanted.length) : (2 * precision * recall) / (precision + recall),
  };
}
