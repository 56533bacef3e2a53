import { writeFile } from 'node:fs/promises';
import { readCorpus } from '../corpus.mjs';
import { runAll } from '../run-all.mjs';
import { scoresOf } from './metrics.mjs';
import { bundlePeers, openPeerCache, peers } from './peers.mjs';
import { measureSize, summariseSafety, summariseSpeed } from './speed.mjs';
import { listWorst, summariseMetadata, summariseText } from './summary.mjs';

/** @typedef {import('./speed.mjs').Results} Results */
/** @typedef {import('./peers.mjs').Peer} Peer */

/** Every page by everybody, and how good and how fast they were. @param {string} capture @param {import('../options.mjs').Options} options */
export async function measureQuality(capture, options) {
  const pages = await readCorpus(options);
  if (pages.length === 0) throw new Error('No page of the corpus is like that');
  const runs = await runAll(pages, { capture, peers: options.hasPeers ? await bundlePeers() : null });
  const cache = await openPeerCache();
  const rows = pages.map((page, at) => {
    const results = runs[at] ?? {};
    const theirs = /** @type {Peer[]} */ (Object.keys(peers)).map((peer) => [
      peer,
      scoresOf(page, results[peer]?.value),
    ]);
    return {
      page,
      key: page.key,
      ours: scoresOf(page, results.ours?.value),
      peers: options.hasPeers ? Object.fromEntries(theirs) : cache.get(page.key),
    };
  });
  if (options.hasPeers) await cache.add(rows);
  for (const [at, { ours }] of runs.entries()) {
    if (ours?.error) console.error(`✖ ${pages[at]?.key}: ${ours.error}`);
    else if (!ours?.isSame) console.error(`✖ ${pages[at]?.key}: the live page was changed`);
  }
  await writeRows(options, rows, runs);

  const figures = [...summariseText(rows), ...summariseMetadata(rows)];
  if (options.worse > 0) listWorst(rows, options.worse);
  return [...figures, ...summariseSpeed(runs), measureSize(capture), ...summariseSafety(runs)];
}

/**
 * @param {import('../options.mjs').Options} options
 * @param {readonly import('./summary.mjs').Row[]} rows
 * @param {readonly Results[]} runs
 */
async function writeRows(options, rows, runs) {
  if (options.rows) {
    await writeLines(
      options.rows,
      rows.map(({ page, ours, peers: theirs }, at) => {
        const { key, dataset, lang, pageType, url } = page;
        const times = Object.fromEntries(Object.entries(runs[at] ?? {}).map(([name, { ms }]) => [name, ms]));
        const { error, blocked, isSame } = runs[at]?.ours ?? {};
        return { key, dataset, lang, pageType, url, ms: times, blocked, isSame, error, ours, ...theirs };
      }),
    );
  }
  if (options.ours) {
    await writeLines(
      options.ours,
      rows.map(({ page }, at) => ({ key: page.key, url: page.url, captured: runs[at]?.ours?.value ?? null })),
    );
  }
}

/** @param {string} file @param {readonly unknown[]} values */
async function writeLines(file, values) {
  await writeFile(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}
