import { gzipSync } from 'node:zlib';
import { atMost, percentile } from '../../report.mjs';
import { peers } from './peers.mjs';

/** @typedef {import('../../report.mjs').Figure} Figure */
/** @typedef {Partial<Record<import('../run.mjs').Extractor, import('../run.mjs').Result>>} Results */

const timeBars = /** @type {const} */ ({ defuddle: 0.5, readability: 1.4 });
const slowestPage = 3000;
const longestBlock = 200;

/** Everybody on the same pages in the same run. @param {readonly Results[]} runs @returns {Figure[]} */
export function summariseSpeed(runs) {
  const all = runs.filter(({ ours, readability, defuddle }) =>
    [ours, readability, defuddle].every((one) => one && !one.error),
  );
  if (all.length === 0) return [];
  /** @param {import('../run.mjs').Extractor} extractor */
  const timesOf = (extractor) => all.map((results) => results[extractor]?.ms ?? Number.NaN);
  printTimes(all);
  const ours = timesOf('ours');
  const slowest = Math.max(...ours);
  const blocked = percentile(
    all.map(({ ours: one }) => one?.blocked ?? Number.NaN),
    0.5,
  );
  return [
    ...[0.5, 0.95].flatMap((share) =>
      Object.entries(timeBars).map(([peer, bar]) => {
        const value = percentile(ours, share);
        const theirs = percentile(timesOf(/** @type {import('./peers.mjs').Peer} */ (peer)), share);
        return {
          name: `time of a page against ${peers[/** @type {import('./peers.mjs').Peer} */ (peer)]}, p${share * 100} of ${all.length}`,
          value,
          unit: 'ms',
          yardstick: `${theirs.toFixed(1)} ms`,
          ratio: value / theirs,
          bar: `<= ${bar} ×`,
          holds: value <= bar * theirs,
        };
      }),
    ),
    atMost('time of the slowest page', slowest, 'ms', slowestPage),
    atMost('main thread blocked, median page, first call', blocked, 'ms', longestBlock),
  ];
}

/** @param {readonly Results[]} runs that all went well */
function printTimes(runs) {
  const names = /** @type {const} */ ({ ours: 'ours', ...peers });
  const table = Object.entries(names).map(([extractor, name]) => {
    const results = runs.map((run) => run[/** @type {import('../run.mjs').Extractor} */ (extractor)]);
    const times = results.map((result) => result?.ms ?? Number.NaN);
    const busy = results.map((result) => result?.cpu ?? Number.NaN);
    const share = (/** @type {number[]} */ values, /** @type {number} */ part) => Math.round(percentile(values, part));
    return [
      name,
      {
        p50: share(times, 0.5),
        p95: share(times, 0.95),
        slowest: share(times, 1),
        'CPU p50': share(busy, 0.5),
        'CPU p95': share(busy, 0.95),
        'CPU, all pages': Math.round(busy.reduce((sum, value) => sum + value, 0)),
      },
    ];
  });
  console.log('\nMilliseconds a page, second call (CPU: without the time that other programs took)');
  console.table(Object.fromEntries(table));
}

/** @param {readonly Results[]} runs @returns {Figure[]} */
export function summariseSafety(runs) {
  const failed = runs.filter(({ ours }) => ours?.error).length;
  const touched = runs.filter(({ ours }) => !ours?.error && !ours?.isSame).length;
  return [
    atMost(`pages with an exception, of ${runs.length}`, failed, 'pages', 0),
    atMost(`live pages that were changed, of ${runs.length}`, touched, 'pages', 0),
  ];
}

/** @param {string} capture the built script @returns {Figure} */
export function measureSize(capture) {
  return atMost('capture script, gzipped', gzipSync(capture, { level: 9 }).length / 1024, 'KB', 60);
}
