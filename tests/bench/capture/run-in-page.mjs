// Runs in the page, as text: what is here must not lean on anything outside.

/**
 * @typedef {object} Outcome
 * @property {string} value what the extractor returned, as JSON
 * @property {string | null} error
 * @property {number} ms
 */

/** One call of an extractor, timed. @param {() => unknown} extractor @returns {Promise<Outcome>} */
export async function runOnce(extractor) {
  let value = null;
  let error = null;
  const start = performance.now();
  try {
    value = await extractor();
  } catch (reason) {
    error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  }
  const ms = performance.now() - start;
  return { value: JSON.stringify(value), error, ms };
}

/**
 * One call that is watched: for how long nothing else could run, and whether anything of the page changed.
 * @param {() => unknown} extractor
 */
export async function runWatched(extractor) {
  const before = document.documentElement.outerHTML;
  let mutations = 0;
  const observer = new MutationObserver((records) => {
    mutations += records.length;
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  let blocked = 0;
  let isOver = false;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  const beats = new Promise((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      blocked = Math.max(blocked, now - last);
      last = now;
      if (isOver) resolve(port1.close());
      else port2.postMessage(null);
    };
  });
  port2.postMessage(null);

  const outcome = await runOnce(extractor);
  isOver = true;
  await beats;
  mutations += observer.takeRecords().length;
  observer.disconnect();
  const isSame = mutations === 0 && document.documentElement.outerHTML === before;
  return { ...outcome, blocked, isSame };
}
