import { peers } from './quality/peers.mjs';
import { runOnce, runWatched } from './run-in-page.mjs';

/**
 * What an extractor made of a page.
 * @typedef {object} Result
 * @property {any} value
 * @property {string | null} error
 * @property {number} ms of the second call, since the first one warms up; where nobody is timed against there is only one.
 *   In each call the script is evaluated anew, as it is when an extension puts it into a page
 * @property {number} cpu the same call, by the clock of the page's thread: it stands still while other programs run
 * @property {number} blocked the longest stretch of the first call in which nothing else ran
 * @property {boolean} isSame whether the live page was left as it was
 */

/** @typedef {'ours' | import('./quality/peers.mjs').Peer} Extractor */

/**
 * @param {import('./tab.mjs').Tab} tab
 * @param {import('./corpus.mjs').CorpusPage} page
 * @param {{ capture: string, peers: Record<import('./quality/peers.mjs').Peer, string> | null, turn: number }} scripts the
 *   built capture script, and the peers'; `turn` says who goes first
 * @returns {Promise<Partial<Record<Extractor, Result>>>}
 */
export async function runPage(tab, page, { capture, peers: others, turn }) {
  const html = await page.readHtml();
  /** @type {Extractor[]} */
  const extractors = ['ours', ...(others ? /** @type {Extractor[]} */ (Object.keys(peers)) : [])];
  const order = extractors.map((_, at) => /** @type {Extractor} */ (extractors[(at + turn) % extractors.length]));

  const show = async () => {
    await tab.show(page.url, html);
    await prepare(tab, { ours: capture, ...others });
  };

  /** @type {Partial<Record<Extractor, Result>>} */
  const results = {};
  let isFresh = false;
  for (const extractor of order) {
    const name = `bench.${extractor}`;
    try {
      if (!isFresh) await show();
      const watched = await tab.evaluate(`runWatched(${name})`);
      const { blocked, isSame } = watched;
      if (!isSame && others) await show();
      const before = await tab.cpuTime();
      const { value, error, ms } = others ? await tab.evaluate(`runOnce(${name})`) : watched;
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

/**
 * What can be called in the page from now on: `runOnce`, `runWatched`, and each script as a function of `bench`.
 * @param {import('./tab.mjs').Tab} tab
 * @param {Record<string, string>} scripts by name
 */
export async function prepare(tab, scripts) {
  const calls = Object.entries(scripts).map(([name, script]) => `${name}: () => (0, eval)(${JSON.stringify(script)})`);
  await tab.evaluate(`globalThis.bench = { ${calls.join()} }; ${runOnce}; ${runWatched}; void 0`);
}
