import { peers } from './quality/peers.mjs';
import { runOnce, runWatched } from './run-in-page.mjs';

/**
 * What an extractor made of a page.
 * @typedef {object} Result
 * @property {any} value
 * @property {string | null} error
 * @property {number} ms of the second call, since the first one warms up; where nobody is timed against there is only one
 * @property {number} cpu the same call, by the clock of the page's thread: it stands still while other programs run
 * @property {number} blocked the longest stretch of the first call in which nothing else ran
 * @property {boolean} isSame whether the live page was left as it was
 */

/** @typedef {'ours' | import('./quality/peers.mjs').Peer} Extractor */

/**
 * @param {import('./tab.mjs').Tab} tab
 * @param {import('./corpus.mjs').CorpusPage} page
 * @param {{ capture: string, peers: string | null, turn: number }} scripts the built capture script, and the peers';
 *   `turn` says who goes first
 * @returns {Promise<Partial<Record<Extractor, Result>>>}
 */
export async function runPage(tab, page, { capture, peers: peerScript, turn }) {
  const html = await page.readHtml();
  /** @type {Extractor[]} */
  const extractors = ['ours', ...(peerScript ? /** @type {Extractor[]} */ (Object.keys(peers)) : [])];
  const order = extractors.map((_, at) => /** @type {Extractor} */ (extractors[(at + turn) % extractors.length]));

  const show = async () => {
    await tab.show(page.url, html);
    await prepare(tab, capture);
    if (peerScript) await tab.evaluate(`${peerScript}; void 0`);
  };

  /** @type {Partial<Record<Extractor, Result>>} */
  const results = {};
  let isFresh = false;
  for (const extractor of order) {
    const name = extractor === 'ours' ? 'benchOurs' : `benchPeers.${extractor}`;
    try {
      if (!isFresh) await show();
      const watched = await tab.evaluate(`runWatched(${name})`);
      const { blocked, isSame } = watched;
      if (!isSame && peerScript) await show();
      const before = await tab.cpuTime();
      const { value, error, ms } = peerScript ? await tab.evaluate(`runOnce(${name})`) : watched;
      const cpu = (await tab.cpuTime()) - before;
      results[extractor] = {
        value: JSON.parse(value ?? null),
        error: watched.error ?? error,
        ms,
        cpu,
        blocked,
        isSame,
      };
      isFresh = isSame;
    } catch (error) {
      const none = Number.NaN;
      results[extractor] = { value: null, error: String(error), ms: none, cpu: none, blocked: none, isSame: false };
      isFresh = false;
      await tab.reopen();
    }
  }
  return results;
}

/** What can be called in the page from now on: `benchOurs`, `runOnce`, `runWatched`. @param {import('./tab.mjs').Tab} tab @param {string} capture */
export async function prepare(tab, capture) {
  await tab.evaluate(
    `globalThis.benchOurs = () => (0, eval)(${JSON.stringify(capture)}); ${runOnce}; ${runWatched}; void 0`,
  );
}
