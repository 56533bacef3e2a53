import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import type { Highlight, HighlightId } from '../domain/highlight';
import * as store from '../store/highlights';
import { newId } from './save-capture';

/**
 * Gives a highlight another colour, note or tags. Answers the way back.
 * @throws AppError `highlight-gone`
 */
export async function changeHighlight(
  id: HighlightId,
  change: Partial<Pick<Highlight, 'colour' | 'note' | 'tags'>>,
  now = new Date(),
): Promise<UndoId> {
  const highlight = await store.highlightOf(id);
  if (!highlight) throw new AppError('highlight-gone');
  const undoId = newId(now) as UndoId;
  const updatedAt = toLocalIso(now);
  await store.changeHighlights({ put: [{ ...highlight, ...change, updatedAt }] }, undoId, updatedAt);
  return undoId;
}

/** Takes highlights away, with their notes. Answers the way back. */
export async function deleteHighlights(ids: readonly HighlightId[], now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.changeHighlights({ remove: ids }, undoId, toLocalIso(now));
  return undoId;
}
