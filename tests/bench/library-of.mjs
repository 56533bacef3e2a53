/**
 * Fills the library of an extension page with made-up articles, as the store would have written them.
 * @param {import('puppeteer-core').Page} page a page of the extension
 * @param {number} count
 */
export async function fillLibrary(page, count) {
  await page.evaluate(fill, count);
}

/** Takes everything out of it again. @param {import('puppeteer-core').Page} page a page of the extension */
export async function emptyLibrary(page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('gleaner');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
  );
}

/** Runs in the page. @param {number} count */
async function fill(count) {
  const themes = ['ai', 'river', 'climate', 'work', '城市', '読書'];
  const titles = [
    (/** @type {number} */ n) => `What the ${n}th tide left on the stones, and who came to look`,
    (/** @type {number} */ n) => `“慢下来”的第${n}座河港，该学些什么？`,
    (/** @type {number} */ n) => `潮の満ち引きと${n}軒の本屋`,
  ];
  const database = await open();
  for (let start = 0; start < count; start += 500) {
    const transaction = database.transaction(['articles', 'bodies', 'tags', 'totals'], 'readwrite');
    for (let n = start; n < Math.min(count, start + 500); n++) {
      const id = `01J${String(n).padStart(23, '0')}`;
      const savedAt = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00');
      transaction.objectStore('articles').put({
        id,
        url: `https://news${n % 97}.example.org/${n}`,
        slug: `article-${n}`,
        title: titles[n % titles.length]?.(n) ?? '',
        authors: ['Ana Roy'],
        siteName: `News ${n % 97}`,
        excerpt: 'A description of the article that is about as long as descriptions are on the web.',
        language: 'en',
        publishedAt: savedAt,
        image: null,
        tags: [themes[n % themes.length]],
        words: 400 + (n % 2000),
        minutes: 2 + (n % 9),
        imageCount: n % 5,
        savedAt,
        updatedAt: savedAt,
      });
      transaction.objectStore('bodies').put({ id, markdown: 'The tide goes out, the tide comes in. '.repeat(120) });
    }
    if (start + 500 >= count) {
      transaction.objectStore('totals').put({ name: 'articles', value: count });
      for (const [index, name] of themes.entries()) {
        transaction.objectStore('tags').put({ key: name, name, count: Math.ceil((count - index) / themes.length) });
      }
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();

  /** @returns {Promise<IDBDatabase>} */
  function open() {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('gleaner');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  }
}
