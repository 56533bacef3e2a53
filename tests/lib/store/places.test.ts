import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { placeOf, putPlace } from '../../../lib/store/places';
import { deleteArticles, emptyTrash } from '../../../lib/store/trash';
import { aContent, anArticle } from '../../support/builders';

const place = { block: 3, fraction: 0.25, blocks: 12, seen: 5 };

test('a place is kept as long as its article, also in the trash', async () => {
  const article = anArticle();
  await putArticle(article, aContent(), 'U' as UndoId, null);

  await putPlace(article.id, place);
  await deleteArticles([article.id], 'D' as UndoId, '2026-11-23T00:00:00Z');
  expect(await placeOf(article.id)).toMatchObject(place);

  await emptyTrash();
  expect(await placeOf(article.id)).toBeNull();
});

test('a place of an article that is gone is not kept', async () => {
  const { id } = anArticle();

  await putPlace(id, place);

  expect(await placeOf(id)).toBeNull();
});

test('a place changes nothing of what lists show but the progress, and that only in steps', async () => {
  const article = anArticle();
  await putArticle(article, aContent(), 'U2' as UndoId, null);
  const before = await database.articles.get(article.id);
  let writes = 0;
  database.articles.hook('updating', () => {
    writes++;
  });

  await putPlace(article.id, place);
  await putPlace(article.id, { ...place, fraction: 0.26 });
  expect(await database.articles.get(article.id)).toEqual({ ...before, progress: 0.25 });
  expect(writes).toBe(1);

  await putPlace(article.id, { ...place, block: 0, fraction: 0 });
  expect(await database.articles.get(article.id)).toEqual(before);
});

test('the progress stays when the page is saved again', async () => {
  const article = anArticle();
  await putArticle(article, aContent(), 'U3' as UndoId, null);
  await putPlace(article.id, place);

  await putArticle({ ...article, id: anArticle().id }, aContent(), 'U4' as UndoId, null);

  expect((await database.articles.get(article.id))?.progress).toBe(0.25);
});
