import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ArticleList, createArticleList } from '../../../components/articles/article-list-state';
import type { ArticleId } from '../../../lib/domain/article';
import { everything, type ListFilter } from '../../../lib/domain/list-filter';
import { newestArticles, putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { deleteLibrary } from '../../../lib/store/trash';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { newId } from '../../../lib/usecases/save-capture';
import { aContent, anArticle } from '../../support/builders';

beforeEach(() => deleteLibrary());

afterEach(() => vi.restoreAllMocks());

test('rows say where they answer, and say so anew at every letter', async () => {
  await save('Rain in May');
  const list = await shown({ ...everything, query: 'ra' });
  expect(hitsOf(list)).toEqual(['Ra']);

  list.show({ ...everything, query: 'rain' });
  await vi.waitFor(() => expect(hitsOf(list)).toEqual(['Rain']));

  list.show({ ...everything, query: '' });
  await vi.waitFor(() => expect(list.hasSnippets.value).toBe(false));
  expect(hitsOf(list)).toEqual([]);
});

test('the number belongs to what is searched for', async () => {
  for (const title of ['Thunder', 'Thunder', 'Snow']) await save(title);
  const list = await shown({ ...everything, query: 'thunder' });
  expect(list.total.value).toEqual({ count: 2, isExact: true });

  list.show({ shelf: { kind: 'state', state: 'read' }, query: 'rain' });

  expect(list.total.value).toBeNull();
  await vi.waitFor(() => expect(list.total.value).toEqual({ count: 0, isExact: true }));
});

test('a search that fails shows no rows of the one before', async () => {
  await save('Thunder');
  const list = await shown({ ...everything, query: 'thunder' });
  expect(list.ids.value).toHaveLength(1);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(database, 'backendDB').mockImplementation(() => {
    throw new Error('The disk is full');
  });
  vi.spyOn(database, 'transaction').mockRejectedValue(new Error('The disk is full') as never);

  list.show({ ...everything, query: 'snow' });

  await vi.waitFor(() => expect(list.phase.value.kind).toBe('failed'));
  expect(list.ids.value).toEqual([]);
});

test('everything that a query asks for is selected, also what is not on the screen', async () => {
  for (let count = 0; count < 45; count++) await save('Thunder');
  await save('Snow');
  const list = createArticleList({ ...everything, query: 'thunder' });
  await vi.waitFor(() => expect(list.ids.value.length).toBeGreaterThan(0));

  await list.selectAll();

  expect(list.selected.value.size).toBe(45);
  expect(list.targets()).toHaveLength(45);
});

test('when an article leaves the list, the keyboard goes on to the next one', async () => {
  for (const title of ['A', 'B', 'C']) await save(title);
  const [, second, third] = (await newestArticles(3)).map(({ id }) => id);
  const list = await shown({ shelf: { kind: 'state', state: 'unread' }, query: '' });
  list.active.value = second as ArticleId;
  list.toggle(second as ArticleId);

  await markArticles([second as ArticleId], { add: ['read'] });

  await vi.waitFor(() => expect(list.ids.value).toHaveLength(2));
  expect(list.active.value).toBe(third);
  expect(list.selected.value.size).toBe(0);
});

async function shown(filter: ListFilter): Promise<ArticleList> {
  const list = createArticleList(filter);
  await vi.waitFor(() => expect(list.phase.value.kind).toBe('ready'));
  return list;
}

function hitsOf(list: ArticleList): string[] {
  return [...list.rows.value.values()].flatMap(({ hit }) =>
    (hit?.title ?? []).filter(({ isHit }) => isHit).map(({ text }) => text),
  );
}

async function save(title: string): Promise<void> {
  await putArticle(anArticle({ title }), aContent(), newId(new Date()) as never, null);
}

test('rows are selected by the keyboard one after the other, and let go on the way back', async () => {
  for (let count = 0; count < 4; count++) await save('Thunder');
  const list = createArticleList({ ...everything, query: 'thunder' });
  await vi.waitFor(() => expect(list.ids.value).toHaveLength(4));
  const places = () => [...list.selected.value].map((id) => list.ids.value.indexOf(id)).sort();

  list.moveTo(1);
  list.selectOn(1);
  expect(places()).toEqual([1, 2]);
  list.selectOn(1);
  expect(places()).toEqual([1, 2, 3]);
  expect(list.selectOn(1)).toBe(false);
  list.selectOn(-1);
  list.selectOn(-1);
  expect(places()).toEqual([1]);
  list.selectOn(-1);
  expect(places()).toEqual([0, 1]);
  expect(list.activeIndex()).toBe(0);
});
