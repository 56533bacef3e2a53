/**
 * Puts articles into the store as a save would have written them, for what no page of the sample site is about. The index
 * finds them by itself: it sees that the library has more articles than it knows.
 * @param {import('./browser.mjs').Gleaner} gleaner
 * @param {readonly import('../../lib/domain/article').SavedArticle[]} saved
 */
export async function putArticles(gleaner, saved) {
  const tab = await gleaner.openOwnPage('library.html');
  // The page makes the tables when it first asks for anything.
  await tab.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version }) => name === 'gleaner' && version),
  );
  await tab.evaluate(async (articles) => {
    /** @template Value @param {IDBRequest<Value>} request @returns {Promise<Value>} */
    const ask = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('gleaner'));
    const writing = database.transaction(['articles', 'bodies', 'totals'], 'readwrite');
    const totals = writing.objectStore('totals');
    const { value = 0 } = (await ask(totals.get('articles'))) ?? {};
    await ask(totals.put({ name: 'articles', value: value + articles.length }));
    for (const { article, markdown } of articles) {
      writing.objectStore('articles').put(article);
      await ask(writing.objectStore('bodies').put({ id: article.id, markdown }));
    }
    database.close();
  }, saved);
  await tab.close();
}
