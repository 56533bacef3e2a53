import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Article, ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { everything, type ListFilter, type ShelfState } from '../../../lib/domain/list-filter';
import type { Tag } from '../../../lib/domain/tag';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { deleteArticles, deleteLibrary } from '../../../lib/store/trash';
import { type Finding, findArticles, rowsOf, watchArticles } from '../../../lib/usecases/find-articles';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { aContent, anArticle } from '../../support/builders';

const trash: ListFilter = { shelf: { kind: 'trash' }, query: '' };
let steps = 0;

beforeEach(() => deleteLibrary());

describe('finding', () => {
  test('without a query answers the whole shelf, newest first', async () => {
    const articles = await saved({ tags: ['rain'] }, {}, { tags: ['rain'] });

    expect(await findArticles(everything)).toEqual(newestFirst(articles));
    expect(await findArticles(tagged('rain'))).toEqual([articles[2]?.id, articles[0]?.id]);
    expect(await findArticles(tagged('snow'))).toEqual([]);
    expect(await findArticles({ ...everything, query: '  ' })).toEqual(newestFirst(articles));
  });

  test('answers what the query means', async () => {
    const [first, , third] = await saved({ title: 'Rain in May' }, { title: 'Snow' }, { title: 'May it RAIN' });

    expect(new Set(await findArticles({ ...everything, query: 'may rain' }))).toEqual(new Set([third?.id, first?.id]));
    expect(await findArticles({ ...everything, query: 'sno' })).toHaveLength(1);
    expect(await findArticles({ ...everything, query: 'sno rain' })).toEqual([]);
  });

  test('orders as the query says', async () => {
    const articles = await saved({ title: 'B' }, { title: 'C' }, { title: 'A' });

    const ids = await findArticles({ ...everything, query: 'sort:title' });

    expect(ids).toEqual([articles[2]?.id, articles[0]?.id, articles[1]?.id]);
  });

  test('looks on the shelf only, which has what is below its tag', async () => {
    const [first, second, third, below] = await saved(
      { title: 'Rain', tags: ['asia'] },
      { title: 'Rain' },
      { title: 'Rain', tags: ['asia'] },
      { title: 'Rain', tags: ['asia/east'] },
    );
    await remove(third);

    expect(await findArticles(tagged('asia', 'rain'))).toEqual([below?.id, first?.id]);
    expect(await findArticles(tagged('asia'))).toEqual([below?.id, first?.id]);
    expect(await findArticles(tagged('asia/east'))).toEqual([below?.id]);
    expect(new Set(await findArticles({ ...everything, query: 'rain' }))).toEqual(
      new Set([below?.id, second?.id, first?.id]),
    );
    expect(await findArticles({ ...trash, query: 'rain' })).toEqual([third?.id]);
    expect(await findArticles({ ...trash, query: 'snow' })).toEqual([]);
  });

  test('answers in the trash the last deleted first', async () => {
    const [first, second, third] = await saved({}, {}, {});
    await remove(second, '2026-11-22T12:00:00Z');
    await remove(third, '2026-11-22T12:00:01Z');
    await remove(first, '2026-11-22T12:00:02Z');

    expect(await findArticles(trash)).toEqual([first?.id, third?.id, second?.id]);
  });

  test('knows the shelves of what the reader says', async () => {
    const [first, second, third] = await saved({ tags: ['rain'] }, {}, {});
    await markArticles([idOf(first)], { add: ['read', 'favourite'] });
    await markArticles([idOf(second)], { add: ['reading', 'archived'] });

    expect(await findArticles(state('unread'))).toEqual([third?.id]);
    expect(await findArticles(state('reading'))).toEqual([second?.id]);
    expect(await findArticles(state('read'))).toEqual([first?.id]);
    expect(await findArticles(state('archived'))).toEqual([second?.id]);
    expect(await findArticles(state('favourite'))).toEqual([first?.id]);
    expect(await findArticles(state('untagged'))).toEqual([third?.id, second?.id]);
  });

  test('finds nothing any more when it was aborted before', async () => {
    await saved({ title: 'Rain' });

    const finding = findArticles({ ...everything, query: 'rain' }, AbortSignal.abort());

    await expect(finding).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the rows of a list', () => {
  test('are those that are still there, also in the trash', async () => {
    const [first, second, third] = await saved({}, {}, {});
    const ids = [third, first, second].map(idOf);
    await remove(first);

    expect((await rowsOf(everything, ids)).map(({ article }) => article)).toEqual([third, second]);
    expect((await rowsOf({ ...everything, query: 'is:trash' }, ids)).map(({ article }) => article)).toContainEqual(
      first,
    );
    expect((await rowsOf(trash, ids)).map(({ article }) => article.id)).toContain(first?.id);
  });

  test('say what of them answers, where words are searched for', async () => {
    const [first] = await saved({ title: 'Rain in May' });

    expect(await rowsOf({ ...everything, query: 'is:unread' }, [idOf(first)])).toEqual([{ article: first, hit: null }]);
    expect((await rowsOf({ ...everything, query: 'rai' }, [idOf(first)]))[0]?.hit?.title).toEqual([
      { text: 'Rai', isHit: true },
      { text: 'n in May', isHit: false },
    ]);
  });
});

describe('following a list', () => {
  test.each(['', 'rain', 'is:unread'])('tells of articles that come and go (query: “%s”)', async (query) => {
    const [first] = await saved({ title: 'Rain' });
    const last = follow({ ...everything, query });
    await vi.waitFor(() => expect(last()).toMatchObject({ ids: [first?.id], isComplete: true, total: 1 }));

    const [second] = await saved({ title: 'More rain' });
    await vi.waitFor(() => expect([...(last()?.ids ?? [])].sort()).toEqual([first?.id, second?.id].map(String).sort()));

    await remove(first);
    await vi.waitFor(() => expect(last()).toMatchObject({ ids: [second?.id], isComplete: true, total: 1 }));
  });

  test('tells of what comes into the trash', async () => {
    const [first] = await saved({ title: 'Rain' });
    const last = follow({ ...trash, query: 'rain' });
    await vi.waitFor(() => expect(last()).toMatchObject({ ids: [], isComplete: true }));

    await remove(first);

    await vi.waitFor(() => expect(last()).toMatchObject({ ids: [first?.id], isComplete: true }));
  });

  test('tells of an article that is marked', async () => {
    const [first] = await saved({});
    const last = follow(state('unread'));
    await vi.waitFor(() => expect(last()?.ids).toEqual([first?.id]));

    await markArticles([idOf(first)], { add: ['read'] });

    await vi.waitFor(() => expect(last()?.ids).toEqual([]));
  });

  test('tells first of the best hits with what of them answers, then of all', async () => {
    await saved(...Array.from({ length: 40 }, () => ({ title: 'Rain' })));
    const told: Finding[] = [];
    onTestFinished(watchArticles({ ...everything, query: 'rain' }, (finding) => told.push(finding), fail));

    await vi.waitFor(() => expect(told).toHaveLength(2));

    expect(told[0]).toMatchObject({ isComplete: false, total: 40, isTotalExact: true, hasSnippets: true });
    expect(told[0]?.rows.map(({ article }) => article.id)).toEqual(told[0]?.ids);
    expect(told[1]).toMatchObject({ isComplete: true, total: 40 });
    expect(told[1]?.ids.slice(0, 30)).toEqual(told[0]?.ids);
  });

  test('of many changes in a row tells a few times, and of the last', async () => {
    const find = database.articles.toCollection;
    const finding = vi.spyOn(database.articles, 'toCollection').mockImplementation(() => {
      for (const end = performance.now() + 100; performance.now() < end; );
      return find.call(database.articles);
    });
    onTestFinished(() => finding.mockRestore());
    const last = follow(everything);

    await saved(...Array.from({ length: 30 }, () => ({})));

    await vi.waitFor(() => expect(last()?.ids).toHaveLength(30));
    expect(finding.mock.calls.length).toBeLessThan(15);
  });

  test('is silent once it is stopped', async () => {
    const onFinding = vi.fn();
    const stop = watchArticles({ ...everything, query: 'rain' }, onFinding, vi.fn());
    await vi.waitFor(() => expect(onFinding).toHaveBeenCalled());

    stop();
    onFinding.mockClear();
    await saved({ title: 'Rain' });
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(onFinding).not.toHaveBeenCalled();
  });
});

/** Follows a list until the test ends; answers how to look at what was told last. */
function follow(filter: ListFilter): () => Finding | undefined {
  const told: Finding[] = [];
  onTestFinished(watchArticles(filter, (finding) => told.push(finding), fail));
  return () => told.at(-1);
}

function fail(error: unknown): void {
  throw error;
}

async function saved(...all: Parameters<typeof anArticle>[0][]): Promise<Article[]> {
  const articles = all.map((fields) => anArticle(fields));
  for (const article of articles) await putArticle(article, aContent(), anUndoId(), null);
  return articles;
}

async function remove(article: Article | undefined, deletedAt = '2026-11-22T12:00:00Z'): Promise<void> {
  await deleteArticles([idOf(article)], anUndoId(), deletedAt);
}

function idOf(article: Article | undefined): ArticleId {
  return article?.id as ArticleId;
}

function state(name: ShelfState): ListFilter {
  return { shelf: { kind: 'state', state: name }, query: '' };
}

function tagged(tag: string, query = ''): ListFilter {
  return { shelf: { kind: 'tag', tag: tag as Tag }, query };
}

function newestFirst(articles: readonly Article[]): ArticleId[] {
  return articles.map(({ id }) => id).reverse();
}

function anUndoId(): UndoId {
  return String(++steps).padStart(26, '0') as UndoId;
}
