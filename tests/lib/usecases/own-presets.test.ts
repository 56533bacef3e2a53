import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { largestPresetFile, renderPresetFile } from '../../../lib/exporters/preset/preset-file';
import { database } from '../../../lib/store/database';
import { ownPresets, presetOf } from '../../../lib/store/presets';
import { deleteLibrary } from '../../../lib/store/trash';
import { addPreset, changePreset, deletePreset, readPresetFile } from '../../../lib/usecases/own-presets';
import { undo } from '../../../lib/usecases/undo';
import { aPreset } from '../../support/presets';

const { id: _, ...content } = aPreset();

beforeEach(deleteLibrary);

test('a preset is kept, changed, deleted, and comes back with Undo', async () => {
  const added = await addPreset(content);
  expect(await ownPresets()).toEqual([added]);

  await changePreset({ ...added, name: 'Another' });
  expect(await presetOf(added.id)).toEqual({ ...added, name: 'Another' });

  const undoId = await deletePreset(added.id);
  expect(await ownPresets()).toEqual([]);
  expect(await presetOf(added.id)).toBeNull();

  expect(await undo(undoId)).toBe(true);
  expect(await ownPresets()).toEqual([{ ...added, name: 'Another' }]);
});

test('presets stand in the order they were made in', async () => {
  const first = await addPreset(content, new Date(2026, 1, 1));
  const second = await addPreset(content, new Date(2026, 1, 2));

  expect(await ownPresets()).toEqual([first, second]);
});

test('what a backup brought that is no preset takes no format with it', async () => {
  const added = await addPreset(content);
  await database.presets.bulkPut([{ ...aPreset(), path: '{nothing}.md' }, { id: '2', fields: 7 } as never]);

  expect(await ownPresets()).toEqual([added]);
});

test('a file is read, and one that is too large is not opened', async () => {
  expect(await readPresetFile(new Blob([renderPresetFile(content)]))).toEqual({
    kind: 'preset',
    preset: content,
    ignored: [],
  });
  const large = { size: largestPresetFile + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
  expect(await readPresetFile(large)).toEqual({ kind: 'foreign', reason: 'too-large' });
});
