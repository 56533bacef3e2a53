import type { ArticleId, ArticleMark } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import * as store from '../store/marks';
import { newId } from './save-capture';

/** Says how articles stand with their reader: read, archived, a favourite. Answers the way back. */
export async function markArticles(
  ids: readonly ArticleId[],
  change: { add?: readonly ArticleMark[]; remove?: readonly ArticleMark[] },
  now = new Date(),
): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.changeMarks(ids, { add: change.add ?? [], remove: change.remove ?? [] }, undoId, toLocalIso(now));
  return undoId;
}
