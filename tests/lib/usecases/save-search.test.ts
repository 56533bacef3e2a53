import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle } from '../../../lib/store/articles';
import { closeIndex, dropIndex } from '../../../lib/store/search-store';
import { savedSearches } from '../../../lib/store/searches';
import { deleteLibrary } from '../../../lib/store/trash';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { newId } from '../../../lib/usecases/save-capture';
import { changeSearch, countSearches, deleteSearch, saveSearch } from '../../../lib/usecases/save-search';
import * as search from '../../../lib/usecases/search-articles';
import { undo } from '../../../lib/usecases/undo';
import { aContent, anArticle } from '../../support/builders';

beforeEach(async () => {
  await deleteLibrary();
  closeIndex();
});

test('a saved search knows how many articles answer it, and counts again when that may have changed', async () => {
  const id = await save('Thunder');
  await save('Snow');
  await maintainSearch();
  await saveSearch('Weather', 'is:unread "thunder"');
  expect(await shown()).toEqual([['Weather', null]]);

  await count();
  expect(await shown()).toEqual([['Weather', 1]]);

  await markArticles([id], { add: ['read'] });
  expect(await shown()).toEqual([['Weather', 1]]);
  await count();
  expect(await shown()).toEqual([['Weather', 0]]);
});

test('what is counted already is not counted again before tomorrow', async () => {
  await save('Thunder');
  await maintainSearch();
  await saveSearch('', 'saved:7d');
  const counting = vi.spyOn(search, 'countMatches');

  await count(new Date(2026, 10, 22));
  await count(new Date(2026, 10, 22));
  expect(counting).toHaveBeenCalledTimes(1);
  await count(new Date(2026, 10, 23));
  expect(counting).toHaveBeenCalledTimes(2);
  counting.mockRestore();
});

test('while the index is made nothing is counted', async () => {
  await save('Thunder');
  await saveSearch('', 'rain');
  await dropIndex();

  await count();

  expect(await shown()).toEqual([['rain', null]]);
});

test('another name keeps the number, another query does not', async () => {
  await save('Thunder');
  await maintainSearch();
  const saved = await saveSearch('a', 'rain');
  await count();

  await changeSearch({ ...saved, name: 'b' });
  expect(await shown()).toEqual([['b', 1]]);

  await changeSearch({ ...saved, name: 'b', query: 'snow' });
  expect(await shown()).toEqual([['b', null]]);
});

test('a deleted search comes back with Undo', async () => {
  const { id } = await saveSearch('Weather', 'rain');
  const undoId = await deleteSearch(id);
  expect(await shown()).toEqual([]);

  expect(await undo(undoId)).toBe(true);

  expect(await shown()).toEqual([['Weather', null]]);
});

async function shown(): Promise<[string, number | null][]> {
  return (await savedSearches()).map(({ name, found }) => [name, found?.count ?? null]);
}

function count(now = new Date()): Promise<void> {
  return countSearches(new AbortController().signal, now);
}

async function save(title: string): Promise<ArticleId> {
  const id = newId(new Date()) as ArticleId;
  await putArticle(anArticle({ id, title }), aContent(), newId(new Date()) as UndoId, null);
  return id;
}
