import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle } from '../../../lib/store/articles';
import { database } from '../../../lib/store/database';
import { allTags } from '../../../lib/store/tags';
import { deleteArticles } from '../../../lib/usecases/delete-articles';
import { restoreArticles } from '../../../lib/usecases/restore-articles';
import { newId } from '../../../lib/usecases/save-capture';
import { undo } from '../../../lib/usecases/undo';
import { aContent, anArticle } from '../../support/builders';

test('what was taken out of the trash goes back into it with Undo, and stays as old there as it was', async () => {
  const article = anArticle({ tags: ['rain'] });
  await putArticle(article, aContent(), newId(new Date()) as UndoId, null);
  await deleteArticles([article.id]);
  const deleted = await database.trash.toArray();

  const undoId = await restoreArticles([article.id, 'gone' as ArticleId]);
  expect(await database.articles.count()).toBe(1);
  expect(await allTags()).toEqual([{ name: 'rain', count: 1 }]);

  await undo(undoId);
  expect(await database.articles.count()).toBe(0);
  expect(await database.trash.toArray()).toEqual(deleted);
  expect(await allTags()).toEqual([]);
});
