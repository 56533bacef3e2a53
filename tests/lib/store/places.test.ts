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

test('a place does not touch what lists show', async () => {
  const article = anArticle();
  await putArticle(article, aContent(), 'U2' as UndoId, null);
  const before = await database.articles.get(article.id);

  await putPlace(article.id, place);

  expect(await database.articles.get(article.id)).toEqual(before);
});
