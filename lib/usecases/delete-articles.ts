import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import * as store from '../store/trash';
import { newId } from './save-capture';

/** How long a deleted article can be brought back from the trash. */
const daysInTrash = 30;

/** Moves articles to the trash. Answers the way back. */
export async function deleteArticles(ids: readonly ArticleId[], now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.deleteArticles(ids, undoId, toLocalIso(now));
  return undoId;
}

/** Deletes for good what has been in the trash for 30 days. */
export function emptyOldTrash(now: Date): Promise<number> {
  return store.emptyTrash(toLocalIso(new Date(now.getTime() - daysInTrash * 86_400_000)));
}
