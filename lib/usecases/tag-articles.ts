import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { type Tag, toTag } from '../domain/tag';
import * as store from '../store/tags';
import { newId } from './save-capture';

/** Adds and removes tags. Answers the way back. */
export async function tagArticles(
  ids: readonly ArticleId[],
  change: { add?: readonly Tag[]; remove?: readonly Tag[] },
  now = new Date(),
): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.changeTags(ids, { add: change.add ?? [], remove: change.remove ?? [] }, undoId, toLocalIso(now));
  return undoId;
}

/**
 * Renames a tag on every article that carries it. Answers the way back.
 * @throws AppError `tag-empty` when nothing is left of the new name
 */
export async function renameTag(from: Tag, newName: string, now = new Date()): Promise<UndoId> {
  const to = toTag(newName);
  if (!to) throw new AppError('tag-empty');
  const undoId = newId(now) as UndoId;
  await store.renameTag(from, to, undoId, toLocalIso(now));
  return undoId;
}
