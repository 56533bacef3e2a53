import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { CaptureId, UndoId } from '../../../lib/domain/capture-state';
import { parseQuery } from '../../../lib/search/query/parse';
import { articleCount, savedArticle } from '../../../lib/store/articles';
import { captureOf } from '../../../lib/store/captures';
import { database } from '../../../lib/store/database';
import { detailsOf, sourceOf } from '../../../lib/store/details';
import { highlightsOf } from '../../../lib/store/highlights';
import { ownPresets } from '../../../lib/store/presets';
import { shelfCounts } from '../../../lib/store/search-store';
import { undo } from '../../../lib/store/undo';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { anArticle } from '../../support/builders';

/** What version 1 wrote, in the browser's own terms, so that no change of ours can change the test with it. */
const versionOne: Record<
  string,
  { keyPath: string; indexes: { name: string; unique?: boolean; multiEntry?: boolean }[] }
> = {
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

test('a library of the first version opens with everything in it', async () => {
  const article = anArticle({ tags: ['rain'] });
  const report = { kind: 'updated', id: article.id, undoId: 'U', title: 'Rain', words: 2, minutes: 1, imageCount: 0 };
  await writeVersionOne({
    articles: article,
    bodies: { id: article.id, markdown: 'It rains.\n' },
    totals: { name: 'articles', value: 1 },
    undos: { id: 'U', createdAt: article.updatedAt, kind: 'updated', before: article, markdown: 'It rained.\n' },
    captures: { id: 'C', tabId: 1, url: article.url, title: '', startedAt: '', state: { kind: 'saved', report } },
  });

  expect(await savedArticle(article.id)).toEqual({ article, markdown: 'It rains.\n' });
  expect(await articleCount()).toBe(1);
  expect(database.verno).toBeGreaterThanOrEqual(8);
  expect(await highlightsOf(article.id)).toEqual([]);
  expect(await ownPresets()).toEqual([]);
  expect(await detailsOf(article.id)).toBeNull();
  expect(await sourceOf(article.id)).toBeNull();
  expect(await captureOf('C' as CaptureId)).toMatchObject({
    state: { report: { ...report, proof: null, pages: null } },
  });

  // It is found before the index is made, and after.
  const rains = parseQuery('rains #rain', { now: new Date() });
  expect(await searchArticleIds(rains)).toEqual([article.id]);
  await maintainSearch();
  expect(await searchArticleIds(rains)).toEqual([article.id]);
  expect((await shelfCounts()).get('is:unread')).toBe(1);

  await undo('U' as UndoId);
  expect(await savedArticle(article.id)).toEqual({ article, markdown: 'It rained.\n' });
  expect(await detailsOf(article.id)).toBeNull();
});

function writeVersionOne(rows: Record<string, unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gleaner', 10); // Dexie counts in tens.
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(versionOne)) {
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
