import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Article, ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { parseQuery } from '../../../lib/search/query/parse';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { closeIndex, dropIndex } from '../../../lib/store/search-store';
import { deleteLibrary } from '../../../lib/store/trash';
import { deleteArticles } from '../../../lib/usecases/delete-articles';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { newId } from '../../../lib/usecases/save-capture';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { aContent, anArticle } from '../../support/builders';

beforeEach(async () => {
  await deleteLibrary();
  closeIndex();
});

test('titles stand in the order of the language, whatever is saved, renamed and deleted in between', async () => {
  for (const title of ['zebra', 'Émile', 'Part 10', 'part 2', 'apple', '']) await save({ title });
  await maintainSearch();
  expect(await sorted()).toEqual(['', 'apple', 'Émile', 'part 2', 'Part 10', 'zebra']);
  await keptOrder();

  await save({ title: 'mango' });
  const pear = await save({ title: 'pear', url: 'https://example.org/pear' });
  expect(await sorted()).toEqual(['', 'apple', 'Émile', 'mango', 'part 2', 'Part 10', 'pear', 'zebra']);

  await save({ title: 'Aardvark', url: 'https://example.org/pear' });
  expect(await sorted()).toEqual(['', 'Aardvark', 'apple', 'Émile', 'mango', 'part 2', 'Part 10', 'zebra']);

  await deleteArticles([pear]);
  expect(await sorted('sort:-title is:unread')).toEqual(['zebra', 'Part 10', 'part 2', 'mango', 'Émile', 'apple', '']);
  expect(await sorted('sort:title is:trash')).toEqual(['Aardvark']);
});

test('a large library is in order before anybody asks', async () => {
  const titles = Array.from({ length: 700 }, (_, place) => `title ${(place * 137) % 701}`);
  await database.articles.bulkPut(titles.map((title) => anArticle({ title })));
  await database.bodies.bulkPut(
    (await database.articles.toCollection().primaryKeys()).map((id) => ({ id, markdown: '' })),
  );
  await dropIndex();
  await maintainSearch();
  expect(await database.orders.count()).toBe(2);

  const reading = [vi.spyOn(database.articles, 'bulkGet'), vi.spyOn(database.articles, 'where')];
  const ids = await searchArticleIds(parseQuery('sort:title', { now: new Date() }));
  for (const each of reading) expect(each).not.toHaveBeenCalled();
  vi.restoreAllMocks();

  const found = (await database.articles.bulkGet(ids)).map((article) => article?.title);
  expect(found).toEqual([...titles].sort(new Intl.Collator(undefined, { numeric: true }).compare));

  await save({ title: 'title 300½' });
  expect((await sorted()).slice(300, 303)).toEqual(['title 300', 'title 300½', 'title 301']);
});

test('what is sorted for the second time is not read again', async () => {
  for (const title of ['b', 'a', 'c']) await save({ title });
  await maintainSearch();
  await sorted();
  await keptOrder();

  const reading = vi.spyOn(database.articles, 'bulkGet');
  await searchArticleIds(parseQuery('sort:title', { now: new Date() }));

  expect(reading).not.toHaveBeenCalled();
  reading.mockRestore();
});

test('an order goes with the index whose numbers it has', async () => {
  for (const title of ['b', 'a']) await save({ title });
  await maintainSearch();
  await sorted();
  await keptOrder();

  await dropIndex();
  expect(await database.orders.count()).toBe(0);
  expect(await sorted()).toEqual(['a', 'b']);
  expect(await database.orders.count()).toBe(0);
});

async function sorted(query = 'sort:title'): Promise<string[]> {
  const ids = await searchArticleIds(parseQuery(query, { now: new Date() }));
  const rows = await Promise.all(
    ids.map(async (id) => (await database.articles.get(id)) ?? (await database.trash.get(id))?.article),
  );
  return rows.map((row) => row?.title ?? '');
}

/** It is written when nobody waits for it. */
function keptOrder(): Promise<void> {
  return vi.waitFor(async () => expect(await database.orders.count()).toBe(2));
}

async function save(fields: Partial<Omit<Article, 'url'>> & { url?: string }): Promise<ArticleId> {
  const id = newId(new Date()) as ArticleId;
  const article = anArticle({ id, url: `https://example.org/${id}`, ...fields });
  return (await putArticle(article, aContent(), newId(new Date()) as UndoId, null)).id;
}
