import type { OwnPreset } from '../../lib/exporters/preset/own-preset';
import { presetFileName, renderPresetFile } from '../../lib/exporters/preset/preset-file';
import { offerDownload } from '../../lib/platform/archive-file';
import { t } from '../../lib/platform/messages';
import { addPreset, deletePreset, readPresetFile } from '../../lib/usecases/own-presets';
import { act } from '../act';
import { sayUndoable } from '../articles/undoable';
import { showToast } from '../ui/toast-state';
import { sentenceOfFile } from './preset-words';

/** Hands the file of a preset to the browser's downloads. */
export function exportPreset(preset: OwnPreset): void {
  offerDownload(new Blob([renderPresetFile(preset)], { type: 'application/json' }), presetFileName(preset.name));
}

/** Takes a preset out of a file, and says what became of it. */
export function importPreset(file: Blob): Promise<void> {
  return act(async () => {
    const read = await readPresetFile(file);
    if (read.kind !== 'preset') {
      showToast({ message: sentenceOfFile(read), isFailure: true });
      return;
    }
    const { name } = await addPreset(read.preset);
    const message =
      read.ignored.length === 0
        ? t('toast_preset_imported', name)
        : t('toast_preset_imported_partly', name, read.ignored.join(', '));
    showToast({ message });
  });
}

/** Deletes a preset, with the way back. */
export function removePreset({ id, name }: OwnPreset): Promise<void> {
  return act(async () => sayUndoable(t('toast_preset_deleted', name), await deletePreset(id)));
}
