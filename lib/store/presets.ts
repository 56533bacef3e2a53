import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import type { OwnPreset, PresetId } from '../exporters/preset/own-preset';
import { toOwnPreset } from '../exporters/preset/preset-file';
import { database } from './database';
import { failAsAppError } from './storage-error';
import { rememberUndo } from './undo-step';

/** All presets of the reader, the oldest first. What a restored backup brought that is none is left out. */
export async function ownPresets(): Promise<OwnPreset[]> {
  return (await database.presets.toArray()).map(toOwnPreset).filter((preset) => preset !== null);
}

/** A preset; `null` when it is gone. */
export async function presetOf(id: PresetId): Promise<OwnPreset | null> {
  return toOwnPreset(await database.presets.get(id));
}

/** Keeps a preset, or what it is now. */
export async function putPreset(preset: OwnPreset): Promise<void> {
  await failAsAppError(database.presets.put(preset));
}

/** Deletes a preset, with the way back. */
export function deletePreset(id: PresetId, undoId: UndoId, deletedAt: IsoDateTime): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.presets, database.undos, async () => {
      const preset = await database.presets.get(id);
      if (!preset) return;
      await rememberUndo({ kind: 'preset-deleted', preset }, undoId, deletedAt);
      await database.presets.delete(id);
    }),
  );
}
