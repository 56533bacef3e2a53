import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { type Tag, toTag } from '../domain/tag';
import type { TagColour } from '../domain/tag-colour';
import { isTagUnder } from '../domain/tag-tree';
import * as edits from '../store/tag-edits';
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
 * Renames a tag on every article that carries it, and those below it with it. Answers the way back.
 * @throws AppError `tag-empty` when nothing is left of the new name
 */
export async function renameTag(from: Tag, newName: string, now = new Date()): Promise<UndoId> {
  const to = toTag(newName);
  if (!to) throw new AppError('tag-empty');
  const undoId = newId(now) as UndoId;
  const names = (await store.allTags()).map(({ name }) => name);
  const below = names.filter((name) => name !== from && isTagUnder(name, from));
  if (below.length === 0) await store.renameTag(from, to, undoId, toLocalIso(now));
  else await edits.replaceTags([from, ...below], (tag) => toTag(to + tag.slice(from.length)), undoId, toLocalIso(now));
  await edits.passOnColour(from, to);
  return undoId;
}

/** Makes several tags one, on every article that carries any of them. Answers the way back. */
export async function mergeTags(names: readonly Tag[], into: Tag, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await edits.replaceTags(names, () => into, undoId, toLocalIso(now));
  return undoId;
}

/** Takes tags, and those below them, off every article. Answers the way back. */
export async function deleteTags(names: readonly Tag[], now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  const all = (await store.allTags()).map(({ name }) => name);
  const gone = all.filter((tag) => names.some((name) => isTagUnder(tag, name)));
  await edits.replaceTags(gone, () => null, undoId, toLocalIso(now));
  return undoId;
}

/** Gives tags a colour, or takes it off. Answers the way back. */
export async function colourTags(names: readonly Tag[], colour: TagColour | null, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await edits.colourTags(names, colour, undoId, toLocalIso(now));
  return undoId;
}
