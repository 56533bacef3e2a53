import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { database, type UndoRow } from './database';

/** How many steps back are kept. Old texts of articles are in them, so not for ever. */
const rememberedSteps = 50;
/** So many more stay for a while: to delete ten at once takes no longer than to delete one. */
const spareSteps = 9;

type UndoStep = UndoRow extends infer Row ? (Row extends UndoRow ? Omit<Row, 'id' | 'createdAt'> : never) : never;

/** The steps that are kept, oldest first. */
export function rememberedUndos(): Promise<UndoId[]> {
  return database.undos.toCollection().primaryKeys();
}

/**
 * Writes down the way back. Inside a transaction on `undos`. Ids are ULIDs: the oldest go first.
 * @param known the steps that are kept, where they were read before
 */
export async function rememberUndo(
  step: UndoStep,
  id: UndoId,
  createdAt: IsoDateTime,
  known?: readonly UndoId[],
): Promise<void> {
  const [before] = await Promise.all([
    known ?? rememberedUndos(),
    database.undos.put({ ...step, id, createdAt } as UndoRow),
  ]);
  const old = before.filter((key) => key !== id).slice(0, 1 - rememberedSteps);
  if (old.length > spareSteps) await database.undos.bulkDelete(old);
}
