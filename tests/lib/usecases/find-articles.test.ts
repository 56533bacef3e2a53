import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Article, ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { everything, type ListFilter } from '../../../lib/domain/list-filter';
import type { Tag } from '../../../lib/domain/tag';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { deleteArticles, deleteLibrary } from '../../../lib/store/trash';
import { articlesOnShelf, type Finding, findArticles, watchArticles } from '../../../lib/usecases/find-articles';
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

  test('answers what the query means, newest first', async () => {
    const [first, , third] = await saved({ title: 'Rain in May' }, { title: 'Snow' }, { title: 'May it RAIN' });

    expect(await findArticles({ ...everything, query: 'may rain' })).toEqual([third?.id, first?.id]);
  });

  test('looks on the shelf only', async () => {
    const [first, second, third] = await saved(
      { title: 'Rain', tags: ['asia'] },
      { title: 'Rain' },
      { title: 'Rain', tags: ['asia'] },
    );
    await remove(third);

    expect(await findArticles(tagged('asia', 'rain'))).toEqual([first?.id]);
    expect(await findArticles({ ...everything, query: 'rain' })).toEqual([second?.id, first?.id]);
    expect(await findArticles({ ...trash, query: 'rain' })).toEqual([third?.id]);
    expect(await findArticles({ ...trash, query: 'snow' })).toEqual([]);
  });

  test('answers in the trash the last deleted first', async () => {
    const [first, second, third] = await saved({ title: 'Rain' }, { title: 'Rain' }, { title: 'Rain' });
    await remove(second, '2026-11-22T12:00:00Z');
    await remove(third, '2026-11-22T12:00:01Z');
    await remove(first, '2026-11-22T12:00:02Z');

    expect(await findArticles(trash)).toEqual([first?.id, third?.id, second?.id]);
    expect(await findArticles({ ...trash, query: 'rain' })).toEqual([first?.id, third?.id, second?.id]);
  });

  test.each(['', 'asia'])('tells of what it has found on the way, in a large library (tag: “%s”)', async (tag) => {
    const articles = Array.from({ length: 1201 }, () => anArticle({ title: 'Rain', tags: tag ? [tag] : [] }));
    await database.articles.bulkAdd(articles);
    const told: (readonly ArticleId[])[] = [];

    const ids = await findArticles(tag ? tagged(tag, 'rain') : { ...everything, query: 'rain' }, undefined, (found) =>
      told.push(found),
    );

    expect(ids).toEqual(newestFirst(articles));
    expect(told.map(({ length }) => length)).toEqual([500, 1000, 1201]);
    expect(told[0]).toEqual(ids.slice(0, 500));
  });

  test('stops when it is aborted, and throws the reason', async () => {
    await database.articles.bulkAdd(Array.from({ length: 501 }, () => anArticle({ title: 'Rain' })));
    const search = new AbortController();
    const reason = new Error('The reader typed on');
    const onFound = vi.fn(() => search.abort(reason));

    const finding = findArticles({ ...everything, query: 'rain' }, search.signal, onFound);

    await expect(finding).rejects.toBe(reason);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test('finds nothing any more when it was aborted before', async () => {
    await saved({ title: 'Rain' });
    const onFound = vi.fn();

    const finding = findArticles({ ...everything, query: 'rain' }, AbortSignal.abort(), onFound);

    await expect(finding).rejects.toMatchObject({ name: 'AbortError' });
    expect(onFound).not.toHaveBeenCalled();
  });

  test('the rows of a shelf come in the order asked for, without those that are gone', async () => {
    const [first, second, third] = await saved({}, {}, {});
    const ids = [third, first, second].map((article) => article?.id as ArticleId);
    await remove(first);

    expect(await articlesOnShelf(everything, ids)).toEqual([third, second]);
    expect(await articlesOnShelf(trash, ids)).toEqual([first]);
  });
});

describe('following a list', () => {
  test.each(['', 'rain'])('tells of articles that come and go (query: “%s”)', async (query) => {
    const [first] = await saved({ title: 'Rain' });
    const last = follow({ ...everything, query });
    await vi.waitFor(() => expect(last()).toEqual({ ids: [first?.id], isComplete: true }));

    const [second] = await saved({ title: 'More rain' });
    await vi.waitFor(() => expect(last()).toEqual({ ids: [second?.id, first?.id], isComplete: true }));

    await remove(first);
    await vi.waitFor(() => expect(last()).toEqual({ ids: [second?.id], isComplete: true }));
  });

  test('tells of what comes into the trash', async () => {
    const [first] = await saved({ title: 'Rain' });
    const last = follow({ ...trash, query: 'rain' });
    await vi.waitFor(() => expect(last()).toEqual({ ids: [], isComplete: true }));

    await remove(first);

    await vi.waitFor(() => expect(last()).toEqual({ ids: [first?.id], isComplete: true }));
  });

  test('tells of an article that is saved again under another title', async () => {
    const url = 'https://news.example.org/rain';
    const [article] = await saved({ url, title: 'Snow' });
    const last = follow({ ...everything, query: 'rain' });
    await vi.waitFor(() => expect(last()).toEqual({ ids: [], isComplete: true }));

    await saved({ url, title: 'Rain' });

    await vi.waitFor(() => expect(last()).toEqual({ ids: [article?.id], isComplete: true }));
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
  const stop = watchArticles(
    filter,
    (finding) => told.push(finding),
    (error) => {
      throw error;
    },
  );
  onTestFinished(stop);
  return () => told.at(-1);
}

async function saved(...all: Parameters<typeof anArticle>[0][]): Promise<Article[]> {
  const articles = all.map((fields) => anArticle(fields));
  for (const article of articles) await putArticle(article, aContent(), anUndoId(), null);
  return articles;
}

async function remove(article: Article | undefined, deletedAt = '2026-11-22T12:00:00Z'): Promise<void> {
  await deleteArticles([article?.id as ArticleId], anUndoId(), deletedAt);
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
