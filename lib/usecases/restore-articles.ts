import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import * as store from '../store/trash';
import { newId } from './save-capture';

/** Takes articles out of the trash again, with their tags. Answers the way back. */
export async function restoreArticles(ids: readonly ArticleId[], now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.restoreArticles(ids, undoId, toLocalIso(now));
  return undoId;
}
