import { atMost } from '../../report.mjs';
import { peers } from './peers.mjs';
import { largestLostShare, lostBelow, metadataSets, textSets } from './sets.mjs';

/** @typedef {import('./metrics.mjs').Scores} Scores */
/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {import('../../report.mjs').Figure} Figure */

/**
 * A page with how good everybody was at it.
 * @typedef {object} Row
 * @property {import('../corpus.mjs').CorpusPage} page
 * @property {Scores} ours
 * @property {import('./peers.mjs').PeerScores} peers
 */

const peerNames = /** @type {Peer[]} */ (Object.keys(peers));

/** The table of the text, set by set, and the figures of those that have a bar. @param {readonly Row[]} rows @returns {Figure[]} */
export function summariseText(rows) {
  /** @type {Figure[]} */
  const figures = [];
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const { name, has, bar } of textSets) {
    const some = rows.filter(({ page, ours }) => has(page) && (ours.tokens || ours.with !== undefined));
    if (some.length === 0) continue;
    const value = mean(some, ({ ours }) => ours.tokens?.[2]);
    const best = mean(some, bestF1);
    table[`${name} (${some.length})`] = {
      tokF1: show(value),
      P: show(mean(some, ({ ours }) => ours.tokens?.[0])),
      R: show(mean(some, ({ ours }) => ours.tokens?.[1])),
      ...Object.fromEntries(
        peerNames.map((peer) => [peers[peer], show(mean(some, (row) => row.peers[peer]?.tokens?.[2]))]),
      ),
      'best peer': show(best),
      bar: show(bar ?? Number.NaN),
      holds: bar === null ? '' : value >= bar ? 'yes' : 'NO',
      '<.5': [
        percent(mean(some, ({ ours }) => isLost(ours))),
        ...peerNames.map((peer) => percent(mean(some, (row) => isLost(row.peers[peer])))),
      ].join(', '),
      first: show(mean(some, ({ ours }) => ours.first)),
      last: show(mean(some, ({ ours }) => ours.last)),
      'with/out': `${show(mean(some, ({ ours }) => ours.with))} ${show(mean(some, ({ ours }) => ours.without))}`,
    };
    if (bar !== null) figures.push(atLeast(`tokF1, ${name} (${some.length})`, 'tokF1', value, bar, best));
  }
  console.log('\nText (<.5: share of pages lost: ours, then the peers)');
  console.table(table);
  return [...figures, ...summariseLost(rows)];
}

/** @param {readonly Row[]} rows @returns {Figure[]} */
function summariseLost(rows) {
  const sets = textSets
    .filter(({ isArticles }) => isArticles)
    .map((set) => ({ ...set, rows: rows.filter(({ page, ours }) => set.has(page) && ours.tokens) }));
  return sets
    .filter((set) => set.rows.length > 0)
    .map((set) => {
      const share = mean(set.rows, ({ ours }) => isLost(ours));
      return atMost(
        `pages under ${lostBelow}, ${set.name} (${set.rows.length})`,
        share * 100,
        '%',
        largestLostShare * 100,
      );
    });
}

/** @param {readonly Row[]} rows @returns {Figure[]} */
export function summariseMetadata(rows) {
  /** @type {Figure[]} */
  const figures = [];
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const { name: set, has, bars } of metadataSets) {
    for (const { score, name, bar } of bars) {
      const some = rows.filter(({ page, ours }) => has(page) && ours[score] !== undefined);
      if (some.length === 0) continue;
      const value = mean(some, ({ ours }) => ours[score]);
      const best = mean(some, ({ peers: theirs }) => largest(peerNames.map((peer) => theirs[peer]?.[score])));
      table[`${set}: ${name} (${some.length})`] = {
        ours: show(value),
        ...Object.fromEntries(
          peerNames.map((peer) => [peers[peer], show(mean(some, (row) => row.peers[peer]?.[score]))]),
        ),
        'best peer': show(best),
        bar: show(bar ?? Number.NaN),
        holds: bar === null ? '' : value >= bar ? 'yes' : 'NO',
      };
      if (bar !== null) figures.push(atLeast(`${set}: ${name} (${some.length})`, 'share', value, bar, best));
    }
  }
  console.log('\nMetadata');
  console.table(table);
  return figures;
}

/** The pages that are furthest behind the better peer; without peers, the worst. @param {readonly Row[]} rows @param {number} count */
export function listWorst(rows, count) {
  const behind = rows
    .flatMap(({ page, ours, peers: theirs }) => {
      const best = bestF1({ page, ours, peers: theirs });
      if (!ours.tokens) return [];
      const [precision, recall, f1] = ours.tokens;
      return {
        page: page.key.slice(0, 70),
        lang: page.lang,
        behind: round(f1 - (best ?? 1)),
        tokF1: round(f1),
        P: round(precision),
        R: round(recall),
        ...Object.fromEntries(
          peerNames.map((peer) => [peers[peer], theirs[peer]?.tokens?.map((value) => round(value)).join(' ') ?? '']),
        ),
      };
    })
    .sort((a, b) => a.behind - b.behind);
  console.log('\nFurthest behind the better peer (peers: P R F1)');
  console.table(behind.slice(0, count));
}

/**
 * @param {string} name @param {string} unit @param {number} value @param {number} bar
 * @param {number} best of the peers, page by page
 * @returns {Figure}
 */
function atLeast(name, unit, value, bar, best) {
  const hasPeers = !Number.isNaN(best);
  return {
    name,
    value,
    unit,
    yardstick: hasPeers ? `the better peer on each page, ${best.toFixed(3)}` : `bar ${bar}`,
    ratio: value / (hasPeers ? best : bar),
    bar: `>= ${bar}`,
    holds: value >= bar,
  };
}

/** @param {Row} row */
function bestF1(row) {
  return largest(peerNames.map((peer) => row.peers[peer]?.tokens?.[2]));
}

/** @param {Scores | undefined} scores */
function isLost(scores) {
  return scores?.tokens && Number(scores.tokens[2] < lostBelow);
}

/** @param {readonly (number | undefined)[]} values */
function largest(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Over the rows that have the value. @param {readonly Row[]} rows @param {(row: Row) => number | undefined} read */
function mean(rows, read) {
  const values = rows.map(read).filter((value) => value !== undefined);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number} value */
function show(value) {
  return Number.isNaN(value) ? '' : value.toFixed(3);
}

/** @param {number} value */
function percent(value) {
  return Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
