/**
 * Makes the last save one that lost words: no page is known of which we lose any. Written where a save would have written it.
 * @param {import('./browser.mjs').Gleaner} gleaner
 * @param {import('../../lib/domain/proof').TextProof} proof
 * @param {Partial<import('../../lib/domain/article').ArticleDetails>} [more] what else is known of the article
 */
export async function loseWords(gleaner, proof, more = {}) {
  const tab = await gleaner.openOwnPage('library.html');
  await tab.evaluate(
    async (lossy, known) => {
      /** @template Value @param {IDBRequest<Value>} request @returns {Promise<Value>} */
      const ask = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await ask(indexedDB.open('gleaner'));
      const writing = database.transaction(['captures', 'details'], 'readwrite');
      const [captures, details] = [writing.objectStore('captures'), writing.objectStore('details')];
      const last = (await ask(captures.getAll())).at(-1);
      const { wordsTotal, wordsKept, spots } = lossy;
      last.state.report.proof = { wordsTotal, wordsKept, spotCount: spots.length };
      await ask(captures.put(last));
      const before = await ask(details.get(last.state.report.id));
      await ask(details.put({ ...before, ...known, proof: lossy }));
      database.close();
    },
    proof,
    more,
  );
  await tab.close();
}
