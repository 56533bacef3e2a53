interface Table {
  readonly keyPath: string;
  readonly indexes: readonly { readonly name: string; readonly unique?: boolean; readonly multiEntry?: boolean }[];
}

/** What version 1 wrote, in the browser's own terms, so that no change of ours can change the tests with it. */
export const versionOne: Readonly<Record<string, Table>> = {
  articles: {
    keyPath: 'id',
    indexes: [
      { name: 'url', unique: true },
      { name: 'slug', unique: true },
      { name: 'tags', multiEntry: true },
    ],
  },
  bodies: { keyPath: 'id', indexes: [] },
  trash: { keyPath: 'id', indexes: [{ name: 'deletedAt' }] },
  tags: { keyPath: 'key', indexes: [] },
  totals: { keyPath: 'name', indexes: [] },
  undos: { keyPath: 'id', indexes: [] },
  captures: { keyPath: 'id', indexes: [{ name: 'tabId' }] },
};

/** Makes a library of version 1, with a row in some tables. Stands by itself, so that it can run in a page. */
export function writeVersionOne(
  rows: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, Table>> = versionOne,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gleaner', 10); // Dexie counts in tens.
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const { name: index, ...options } of indexes) store.createIndex(index, index, options);
      }
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(Object.keys(rows), 'readwrite');
      for (const [name, row] of Object.entries(rows)) transaction.objectStore(name).put(row);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
