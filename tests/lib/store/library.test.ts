import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { CaptureId, UndoId } from '../../../lib/domain/capture-state';
import { type Tag, toTag } from '../../../lib/domain/tag';
import { articleCount, newestArticles, putArticle, savedArticle, savedArticleAt } from '../../../lib/store/articles';
import { beginCapture, captureOf, interruptCaptures } from '../../../lib/store/captures';
import { database } from '../../../lib/store/database';
import { detailsOf, packSource, sourceOf } from '../../../lib/store/details';
import { articleIdsUnderTag } from '../../../lib/store/tag-tree';
import { allTags, changeTags, renameTag } from '../../../lib/store/tags';
import { deleteArticles, deleteLibrary, emptyTrash, trashedIds } from '../../../lib/store/trash';
import { undo } from '../../../lib/store/undo';
import { aContent, anArticle, someDetails } from '../../support/builders';

const now = '2026-11-22T12:00:00+08:00';
let steps = 0;

const anAdvertisement = { reason: 'clutter', excerpt: 'Buy an umbrella', words: 3 } as const;

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
  const stopFailing = failToPut('bodies');

  const failed = putArticle(article, aContent(), anUndoId(), null).finally(stopFailing);

  await expect(failed).rejects.toMatchObject({ name: 'AppError', code: 'storage-full' });
  expect(await savedArticle(article.id)).toBeNull();
  expect(await articleCount()).toBe(0);
  expect(await database.undos.count()).toBe(0);
});

test('keeps what is known of an article, and the page it was made from, apart and small', async () => {
  const article = anArticle();
  const html = '<p>It rained all day over the whole of the country.</p>'.repeat(1000);
  const details = someDetails({ subtitle: 'And on', keywords: ['rain'], leftOut: [anAdvertisement] });

  await putArticle(
    article,
    aContent('text', { details, source: await packSource({ html, version: 3 }) }),
    anUndoId(),
    null,
  );

  expect(await detailsOf(article.id)).toMatchObject(details);
  expect(await sourceOf(article.id)).toEqual({ html, version: 3 });
  expect((await database.sources.get(article.id))?.gzip.byteLength).toBeLessThan(html.length / 50);
  expect(Object.keys((await database.articles.get(article.id)) ?? {})).toEqual(Object.keys(article));
});

test('of an article that was saved before details were kept, nothing is known', async () => {
  const article = anArticle();
  await put(article, 'text');

  expect(await detailsOf(article.id)).toBeNull();
  expect(await sourceOf(article.id)).toBeNull();
});

test('saves nothing of an article when what is known of it can’t be written', async () => {
  const article = anArticle();
  const stopFailing = failToPut('sources');
  const content = aContent('text', { details: someDetails(), source: await packSource({ html: 'x', version: 1 }) });

  const failed = putArticle(article, content, anUndoId(), null).finally(stopFailing);

  await expect(failed).rejects.toMatchObject({ code: 'storage-full' });
  expect(await savedArticle(article.id)).toBeNull();
  expect(await detailsOf(article.id)).toBeNull();
});

test('takes an update back with what was known before', async () => {
  const first = anArticle({ url: 'https://example.com/a' });
  const before = aContent('old', {
    details: someDetails({ subtitle: 'Old' }),
    source: await packSource({ html: 'old', version: 1 }),
  });
  await putArticle(first, before, anUndoId(), null);
  const after = aContent('new', { details: someDetails({ subtitle: 'New' }) });
  const { undoId } = await putArticle(anArticle({ url: 'https://example.com/a' }), after, anUndoId(), null);
  expect((await detailsOf(first.id))?.subtitle).toBe('New');
  expect(await sourceOf(first.id)).toBeNull();

  await undo(undoId);

  expect((await savedArticle(first.id))?.markdown).toBe('old');
  expect((await detailsOf(first.id))?.subtitle).toBe('Old');
  expect(await sourceOf(first.id)).toEqual({ html: 'old', version: 1 });
});

test('takes an update back to when nothing was known', async () => {
  const first = anArticle({ url: 'https://example.com/a' });
  await put(first, 'old');
  const content = aContent('new', { details: someDetails(), source: await packSource({ html: 'x', version: 1 }) });
  const { undoId } = await putArticle(anArticle({ url: 'https://example.com/a' }), content, anUndoId(), null);

  await undo(undoId);

  expect(await detailsOf(first.id)).toBeNull();
  expect(await sourceOf(first.id)).toBeNull();
});

test('leaves nothing behind of an article that is deleted for good', async () => {
  const [undone, trashed] = [anArticle(), anArticle()];
  const content = aContent('text', { details: someDetails(), source: await packSource({ html: 'x', version: 1 }) });
  const { undoId } = await putArticle(undone, content, anUndoId(), null);
  await putArticle(trashed, content, anUndoId(), null);
  await deleteArticles([trashed.id], anUndoId(), now);
  expect(await detailsOf(trashed.id)).not.toBeNull();

  await undo(undoId);
  await emptyTrash();

  for (const table of [database.bodies, database.details, database.sources]) expect(await table.count()).toBe(0);
});

test('tells with the end of a capture what was proved', async () => {
  const id = 'A' as CaptureId;
  await beginCapture({
    id,
    tabId: 1,
    url: 'https://example.com/',
    title: '',
    startedAt: now,
    state: { kind: 'saving' },
  });
  const proof = { wordsTotal: 5, wordsKept: 4, spots: [{ before: 'a', expected: 'b', got: '' }] };

  await putArticle(anArticle(), aContent('text', { details: someDetails({ proof }) }), anUndoId(), id);

  expect((await captureOf(id))?.state).toMatchObject({
    report: { proof: { wordsTotal: 5, wordsKept: 4, spotCount: 1 } },
  });
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
    article: { ...again, id: first.id, slug: 'old', tags: ['rain'], marks: ['changed'], savedAt: first.savedAt },
    markdown: 'new',
    pages: null,
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

test('lists the newest first', async () => {
  const articles = Array.from({ length: 7 }, () => anArticle());
  for (const article of articles) await put(article, 'text');

  expect((await newestArticles(2)).map(({ id }) => id)).toEqual([articles[6]?.id, articles[5]?.id]);
});

test('deletes into the trash, and brings everything back', async () => {
  const articles = [anArticle({ tags: ['rain'] }), anArticle({ tags: ['rain', 'wind'] })];
  for (const article of articles) await put(article, article.title);
  const ids = articles.map(({ id }) => id);
  const undoId = anUndoId();

  expect(await deleteArticles(ids, undoId, now)).toBe(2);
  expect(await articleCount()).toBe(0);
  expect(await allTags()).toEqual([]);
  expect(await trashedIds()).toHaveLength(2);

  await undo(undoId);
  expect(await articleCount()).toBe(2);
  expect(await allTags()).toEqual([
    { name: 'rain', count: 2 },
    { name: 'wind', count: 1 },
  ]);
  expect(await savedArticle(ids[0] as ArticleId)).not.toBeNull();
  expect(await trashedIds()).toEqual([]);
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
  expect(await database.bodies.count()).toBe(1);
});

test('empties of the trash only what has lain there long enough', async () => {
  const articles = [anArticle(), anArticle()];
  for (const article of articles) await put(article, 'text');
  await deleteArticles([articles[0]?.id as ArticleId], anUndoId(), '2026-10-01T00:00:00+02:00');
  await deleteArticles([articles[1]?.id as ArticleId], anUndoId(), '2026-11-20T00:00:00-05:00');

  expect(await emptyTrash('2026-11-01T00:00:00Z')).toBe(1);

  expect(await trashedIds()).toEqual([articles[1]?.id]);
  expect(await database.bodies.count()).toBe(1);
});

test('a tag is one tag however it is typed', async () => {
  const articles = [anArticle(), anArticle()];
  for (const article of articles) await put(article, 'text');
  await tag([articles[0]?.id as ArticleId], ['AI']);

  await tag([articles[1]?.id as ArticleId], ['ａｉ', ' #Ai ']);

  expect(await allTags()).toEqual([{ name: 'AI', count: 2 }]);
  expect(await articleIdsUnderTag('AI' as Tag)).toEqual(articles.map(({ id }) => id).reverse());
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

  expect(await articleIdsUnderTag('AI' as Tag)).toEqual([article.id]);
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
  await putArticle(anArticle(), aContent(), anUndoId(), done);

  const interrupted = await interruptCaptures();

  expect(interrupted.map(({ id }) => id)).toEqual([cutOff]);
  expect((await captureOf(done))?.state.kind).toBe('saved');
  expect((await captureOf(cutOff))?.state.kind).toBe('interrupted');
});

function put(article: ReturnType<typeof anArticle>, markdown: string) {
  return putArticle(article, aContent(markdown), anUndoId(), null);
}

function tag(ids: readonly ArticleId[], names: readonly string[]) {
  return changeTags(ids, { add: names.map(toTag).filter((name) => name !== null), remove: [] }, anUndoId(), now);
}

function anUndoId(): UndoId {
  return String(++steps).padStart(26, '0') as UndoId;
}

/** The disk has no room for rows of a table. Answers how to stop that. */
function failToPut(table: string): () => void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (row) {
    if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, row);
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}
