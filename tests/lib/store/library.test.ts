import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { CaptureId, UndoId } from '../../../lib/domain/capture-state';
import { type Tag, toTag } from '../../../lib/domain/tag';
import {
  articleCount,
  articleIdsWithTag,
  newestArticles,
  putArticle,
  savedArticle,
  savedArticleAt,
  walkArticles,
} from '../../../lib/store/articles';
import { beginCapture, captureOf, interruptCaptures } from '../../../lib/store/captures';
import { database } from '../../../lib/store/database';
import { allTags, changeTags, renameTag } from '../../../lib/store/tags';
import { deleteArticles, deleteLibrary, emptyTrash, trashedArticles } from '../../../lib/store/trash';
import { undo } from '../../../lib/store/undo';
import { anArticle } from '../../support/builders';

const now = '2026-11-22T12:00:00+08:00';
let steps = 0;

beforeEach(() => deleteLibrary());

test('saves an article and its text together', async () => {
  const article = anArticle({ tags: ['rain'] });

  const outcome = await put(article, 'It rains.\n');

  expect(outcome).toMatchObject({ kind: 'added', id: article.id });
  expect(await savedArticle(article.id)).toEqual({ article, markdown: 'It rains.\n' });
  expect(await articleCount()).toBe(1);
  expect(await allTags()).toEqual([{ name: 'rain', count: 1 }]);
});

test('saves nothing of an article when the text can’t be written', async () => {
  const article = anArticle();
  const put = database.bodies.put;
  database.bodies.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };

  const failed = putArticle(article, 'text', anUndoId(), null).finally(() => {
    database.bodies.put = put;
  });

  await expect(failed).rejects.toMatchObject({ name: 'AppError', code: 'storage-full' });
  expect(await savedArticle(article.id)).toBeNull();
  expect(await articleCount()).toBe(0);
  expect(await database.undos.count()).toBe(0);
});

test('updates the article of the same address, and keeps what is the reader’s', async () => {
  const first = anArticle({ url: 'https://example.com/a', title: 'Old', tags: ['rain'], slug: 'old' });
  const again = anArticle({
    url: 'https://example.com/a?utm_source=mail#top',
    title: 'New',
    slug: 'new',
    updatedAt: now,
  });
  await put(first, 'old');

  const outcome = await put(again, 'new');

  expect(outcome).toMatchObject({ kind: 'updated', id: first.id });
  expect(await savedArticleAt(first.url)).toEqual({
    article: { ...again, id: first.id, slug: 'old', tags: ['rain'], savedAt: first.savedAt },
    markdown: 'new',
  });
  expect(await articleCount()).toBe(1);
});

test('takes an update back, but not the tags set since', async () => {
  const first = anArticle({ url: 'https://example.com/a', title: 'Old' });
  await put(first, 'old');
  const { undoId } = await put(anArticle({ url: 'https://example.com/a', title: 'New' }), 'new');
  await tag([first.id], ['later']);

  expect(await undo(undoId)).toBe(true);

  expect(await savedArticle(first.id)).toEqual({ article: { ...first, tags: ['later'] }, markdown: 'old' });
  expect(await undo(undoId)).toBe(false);
});

test('takes a first save back as if it had not been', async () => {
  const article = anArticle({ tags: ['rain'] });
  const { undoId } = await put(article, 'text');

  await undo(undoId);

  expect(await savedArticle(article.id)).toBeNull();
  expect(await articleCount()).toBe(0);
  expect(await allTags()).toEqual([]);
});

test('gives two articles of one name different file names', async () => {
  const [first, second] = [anArticle({ slug: 'same' }), anArticle({ slug: 'same' })];
  await put(first, '1');
  await put(second, '2');

  const slugs = (await newestArticles(9)).map(({ slug }) => slug);

  expect(slugs).toEqual(['same-2', 'same']);
});

test('lists the newest first, and walks all of them in batches', async () => {
  const articles = Array.from({ length: 7 }, () => anArticle());
  for (const article of articles) await put(article, 'text');

  const walked: string[][] = [];
  for await (const batch of walkArticles(3)) walked.push(batch.map(({ id }) => id));

  const newestFirst = articles.map(({ id }) => id).reverse();
  expect(walked.flat()).toEqual(newestFirst);
  expect(walked.map((batch) => batch.length)).toEqual([3, 3, 1]);
  expect((await newestArticles(2)).map(({ id }) => id)).toEqual(newestFirst.slice(0, 2));
});

test('deletes into the trash, and brings everything back', async () => {
  const articles = [anArticle({ tags: ['rain'] }), anArticle({ tags: ['rain', 'wind'] })];
  for (const article of articles) await put(article, article.title);
  const ids = articles.map(({ id }) => id);
  const undoId = anUndoId();

  expect(await deleteArticles(ids, undoId, now)).toBe(2);
  expect(await articleCount()).toBe(0);
  expect(await allTags()).toEqual([]);
  expect(await trashedArticles()).toHaveLength(2);

  await undo(undoId);
  expect(await articleCount()).toBe(2);
  expect(await allTags()).toEqual([
    { name: 'rain', count: 2 },
    { name: 'wind', count: 1 },
  ]);
  expect(await savedArticle(ids[0] as ArticleId)).not.toBeNull();
  expect(await trashedArticles()).toEqual([]);
});

test('does not bring back an article over a newer one of the same address', async () => {
  const old = anArticle({ url: 'https://example.com/a', title: 'Old' });
  await put(old, 'old');
  const undoId = anUndoId();
  await deleteArticles([old.id], undoId, now);
  const newer = anArticle({ url: 'https://example.com/a', title: 'New' });
  await put(newer, 'new');

  await undo(undoId);

  expect((await savedArticleAt(old.url))?.markdown).toBe('new');
  expect(await articleCount()).toBe(1);
});

test('empties of the trash only what has lain there long enough', async () => {
  const articles = [anArticle(), anArticle()];
  for (const article of articles) await put(article, 'text');
  await deleteArticles([articles[0]?.id as ArticleId], anUndoId(), '2026-10-01T00:00:00+02:00');
  await deleteArticles([articles[1]?.id as ArticleId], anUndoId(), '2026-11-20T00:00:00-05:00');

  expect(await emptyTrash('2026-11-01T00:00:00Z')).toBe(1);

  expect((await trashedArticles()).map(({ id }) => id)).toEqual([articles[1]?.id]);
  expect(await database.bodies.count()).toBe(1);
});

test('a tag is one tag however it is typed', async () => {
  const articles = [anArticle(), anArticle()];
  for (const article of articles) await put(article, 'text');
  await tag([articles[0]?.id as ArticleId], ['AI']);

  await tag([articles[1]?.id as ArticleId], ['ａｉ', ' #Ai ']);

  expect(await allTags()).toEqual([{ name: 'AI', count: 2 }]);
  expect(await articleIdsWithTag('AI' as Tag)).toEqual(articles.map(({ id }) => id).reverse());
});

test('renames a tag on every article, into another that exists, and back', async () => {
  const articles = [
    anArticle({ tags: ['clima', 'x'] }),
    anArticle({ tags: ['climate', 'clima'] }),
    anArticle({ tags: ['climate'] }),
  ];
  for (const article of articles) await put(article, 'text');
  const undoId = anUndoId();

  await renameTag('clima' as Tag, 'Climate' as Tag, undoId, now);
  expect(await allTags()).toEqual([
    { name: 'climate', count: 3 },
    { name: 'x', count: 1 },
  ]);

  await undo(undoId);
  expect(await allTags()).toEqual([
    { name: 'clima', count: 2 },
    { name: 'climate', count: 2 },
    { name: 'x', count: 1 },
  ]);
});

test('changes only the spelling of a tag', async () => {
  const article = anArticle({ tags: ['ai'] });
  await put(article, 'text');

  await renameTag('ai' as Tag, 'AI' as Tag, anUndoId(), now);

  expect(await articleIdsWithTag('AI' as Tag)).toEqual([article.id]);
  expect(await allTags()).toEqual([{ name: 'AI', count: 1 }]);
});

test('the end of a capture is written with the article, or the capture is known to be cut off', async () => {
  const [done, cutOff] = ['A', 'B'].map((id) => id as CaptureId) as [CaptureId, CaptureId];
  for (const id of [done, cutOff]) {
    await beginCapture({
      id,
      tabId: 1,
      url: 'https://example.com/',
      title: '',
      startedAt: now,
      state: { kind: 'saving' },
    });
  }
  await putArticle(anArticle(), 'text', anUndoId(), done);

  const interrupted = await interruptCaptures();

  expect(interrupted.map(({ id }) => id)).toEqual([cutOff]);
  expect((await captureOf(done))?.state.kind).toBe('saved');
  expect((await captureOf(cutOff))?.state.kind).toBe('interrupted');
});

function put(article: ReturnType<typeof anArticle>, markdown: string) {
  return putArticle(article, markdown, anUndoId(), null);
}

function tag(ids: readonly ArticleId[], names: readonly string[]) {
  return changeTags(ids, { add: names.map(toTag).filter((name) => name !== null), remove: [] }, anUndoId(), now);
}

function anUndoId(): UndoId {
  return String(++steps).padStart(26, '0') as UndoId;
}
