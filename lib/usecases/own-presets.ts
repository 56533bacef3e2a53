import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import type { OwnPreset, PresetContent, PresetId } from '../exporters/preset/own-preset';
import { largestPresetFile, parsePresetFile, type ReadPreset } from '../exporters/preset/preset-file';
import * as store from '../store/presets';
import { newId } from './save-capture';

/** Keeps a new preset. */
export async function addPreset(content: PresetContent, now = new Date()): Promise<OwnPreset> {
  const preset = { id: newId(now) as PresetId, ...content };
  await store.putPreset(preset);
  return preset;
}

/** Keeps what a preset is now. */
export function changePreset(preset: OwnPreset): Promise<void> {
  return store.putPreset(preset);
}

/** Deletes it. Answers the way back. */
export async function deletePreset(id: PresetId, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.deletePreset(id, undoId, toLocalIso(now));
  return undoId;
}

/** Reads the file of a preset. What is too large for one is not even opened. */
export async function readPresetFile(file: Blob): Promise<ReadPreset> {
  if (file.size > largestPresetFile) return { kind: 'foreign', reason: 'too-large' };
  return parsePresetFile(await file.text());
}
