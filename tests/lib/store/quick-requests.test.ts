import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { Tag } from '../../../lib/domain/tag';
import { newestArticles, putArticle, savedAmong } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { watch } from '../../../lib/store/live';
import { QuickRequests } from '../../../lib/store/quick-requests';
import { allTags } from '../../../lib/store/tags';
import { aContent, anArticle } from '../../support/builders';

const undoId = '01M808TX000000000000000000' as UndoId;

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(async () => {
  await Promise.all([database.articles, database.tags, database.totals, database.undos].map((table) => table.clear()));
});

test('who watches is told of what is put, by its key and by each of its indexes', async () => {
  const article = anArticle({ url: 'https://example.com/rain' as never, tags: ['rain' as Tag] });
  const seen = new Map<string, unknown>();
  const stops = Object.entries({
    newest: async () => (await newestArticles(5)).length,
    row: async () => (await database.articles.get(article.id))?.title,
    byUrl: async () => (await savedAmong([article.url])).size,
    byTag: () => database.articles.where('tags').equals('rain').count(),
    tags: async () => (await allTags()).map(({ name }) => name),
  }).map(([name, query]) =>
    watch<unknown>(
      query,
      (value) => seen.set(name, value),
      () => {},
    ),
  );
  await vi.waitFor(() => expect(seen.size).toBe(5));
  expect(Object.fromEntries(seen)).toEqual({ newest: 0, row: undefined, byUrl: 0, byTag: 0, tags: [] });

  await putArticle(article, aContent(), undoId, null);

  await vi.waitFor(() =>
    expect(Object.fromEntries(seen)).toEqual({ newest: 1, row: article.title, byUrl: 1, byTag: 1, tags: ['rain'] }),
  );
  for (const stop of stops) stop();
});

test('what Dexie is asked for in the same transaction is there with it, and told of with it', async () => {
  const counts: number[] = [];
  const stop = watch(
    () => database.totals.count(),
    (count) => counts.push(count),
    () => {},
  );
  await vi.waitFor(() => expect(counts).toEqual([0]));

  await database.transaction('rw', database.totals, database.tags, async () => {
    const quick = QuickRequests.here();
    await database.tags.put({ key: 'a', name: 'a' as Tag, count: 1 });
    quick.put(database.totals, { name: 'articles', value: 3 });
    quick.put(database.tags, { key: 'b', name: 'b' as Tag, count: 1 });
    expect(await quick.keys(database.tags)).toEqual(['a', 'b']);
    expect(await database.totals.get('articles')).toEqual({ name: 'articles', value: 3 });
  });

  await vi.waitFor(() => expect(counts).toEqual([0, 1]));
  stop();
});

test('one that fails takes the transaction with it, also when that is being committed', async () => {
  const first = anArticle({ url: 'https://example.com/one' as never });
  await putArticle(first, aContent(), undoId, null);

  const failed = database.transaction('rw', database.articles, database.totals, async () => {
    const quick = QuickRequests.here();
    quick.put(database.totals, { name: 'articles', value: 70 });
    // Another article has this address.
    quick.put(database.articles, { ...anArticle({ url: first.url }), slug: 'another' });
    quick.commit();
  });

  await expect(failed).rejects.toThrow();
  expect((await database.totals.get('articles'))?.value).toBe(1);
  expect(await database.articles.count()).toBe(1);
});

test('deletes up to a key', async () => {
  const ids = ['a', 'b', 'c'] as UndoId[];
  await database.undos.bulkPut(ids.map((id) => ({ id, kind: 'deleted', ids: [], createdAt: '2026-11-23T00:00:00Z' })));

  await database.transaction('rw', database.undos, async () =>
    QuickRequests.here().deleteUpTo(database.undos, 'b' as UndoId),
  );

  expect(await database.undos.toCollection().primaryKeys()).toEqual(['c']);
});
