import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { clearIndex, indexState, indexTables } from '../../../lib/store/index-tables';
import { deleteLibrary } from '../../../lib/store/trash';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { newId } from '../../../lib/usecases/save-capture';
import { aContent, anArticle } from '../../support/builders';

beforeEach(async () => {
  await deleteLibrary();
  const article = anArticle();
  await putArticle(article, aContent(), newId(new Date()) as never, null);
  await database.transaction('rw', indexTables(), clearIndex);
});

afterEach(() => vi.unstubAllGlobals());

test('on a disk that is all but full no index is written, and as soon as there is room it is', async () => {
  leave(10_000_000);
  await maintainSearch();
  expect((await indexState()).walked).not.toBeNull();
  expect(await database.segments.count()).toBe(0);

  leave(100_000_000);
  await maintainSearch();
  expect((await indexState()).walked).toBeNull();
  expect(await database.segments.count()).toBe(1);
});

test('where the browser says nothing of the disk, the index is written', async () => {
  vi.stubGlobal('navigator', {});
  await maintainSearch();
  expect((await indexState()).walked).toBeNull();
});

/** A disk with so many bytes left. */
function leave(bytes: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5_000_000, quota: 5_000_000 + bytes }) } });
}
