// Runs in the page: fills it with what no author would write, takes a capture of it, again and again.
import { fillDocument } from './random-page.mjs';

/**
 * What became of a random page.
 * @typedef {object} Attempt
 * @property {number} seed
 * @property {number} ms
 * @property {boolean} isCaptured whether it held something to save
 * @property {string | null} error
 */

/**
 * Captures one page after the other, and says of each what became of it.
 * @param {() => unknown} capture @param {number} first @param {number} end the seed after the last one
 * @param {(attempt: string) => void} say
 */
async function fuzz(capture, first, end, say) {
  for (let seed = first; seed < end; seed++) {
    fillDocument(seed);
    say(JSON.stringify({ seed, ...(await attempt(capture)) }));
  }
}

/** @param {() => unknown} capture @returns {Promise<Omit<Attempt, 'seed'>>} */
async function attempt(capture) {
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  let error = null;
  let isCaptured = false;
  const start = performance.now();
  try {
    const page = /** @type {{ markdown?: unknown } | null} */ (await capture());
    isCaptured = page !== null;
    if (isCaptured && typeof JSON.parse(JSON.stringify(page)).markdown !== 'string') error = 'This is no captured page';
  } catch (reason) {
    error = reason instanceof Error ? `${reason.stack}`.slice(0, 1500) : String(reason);
  }
  const ms = performance.now() - start;
  changes += observer.takeRecords().length;
  observer.disconnect();
  if (changes > 0) error ??= 'The live page was changed';
  return { ms, isCaptured, error };
}

Object.assign(globalThis, { benchFuzz: fuzz });
