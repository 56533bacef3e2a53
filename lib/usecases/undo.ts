import type { UndoId } from '../domain/capture-state';
import * as store from '../store/undo';

/** Takes back a save, a deletion or a change of tags. `false` when that was done already or is too long ago. */
export function undo(id: UndoId): Promise<boolean> {
  return store.undo(id);
}
