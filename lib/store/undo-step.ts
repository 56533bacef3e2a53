import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { database, type UndoRow } from './database';
import { QuickRequests } from './quick-requests';

/** How many steps back are kept. Old texts of articles are in them, so not for ever. */
const rememberedSteps = 50;
/** So many more stay for a while: to delete ten at once takes no longer than to delete one. */
const spareSteps = 9;

type UndoStep = UndoRow extends infer Row ? (Row extends UndoRow ? Omit<Row, 'id' | 'createdAt'> : never) : never;

/**
 * Writes down the way back. Inside a transaction on `undos`. Ids are ULIDs: the oldest go first.
 * @param known the steps that are kept, oldest first, where they were read before
 */
export async function rememberUndo(
  step: UndoStep,
  id: UndoId,
  createdAt: IsoDateTime,
  known?: readonly UndoId[],
): Promise<void> {
  const quick = QuickRequests.here();
  const before = known ?? (await quick.keys(database.undos));
  const old = before.slice(0, 1 - rememberedSteps);
  const last = old.at(-1);
  // All of them at once, and before this one is there: where a clock was set back it may be the least.
  if (last !== undefined && old.length > spareSteps) quick.deleteUpTo(database.undos, last);
  quick.put(database.undos, { ...step, id, createdAt } as UndoRow);
}
