import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { find, press, reads } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

test('exports into a folder, keeps what the reader edited there, and asks before it removes', async ({ gleaner }) => {
  for (const { path } of [samples.en, samples.ja]) await (await savePage(gleaner, siteUrl + path)).close();
  const library = await gleaner.openOwnPage('library.html#/export');
  await chooseOwnFolder(library);
  await press(library, 'radio', /^Hugo \(page bundles\)/);

  await press(library, 'button', 'Export into a folder…');
  await reads(library, 'Written: 2. Removed: 0. Unchanged: 0.');
  await press(library, 'button', 'Export into a folder…');
  await reads(library, 'Written: 0. Removed: 0. Unchanged: 2.');

  const [edited = ''] = await filesIn(library);
  await library.evaluate(async (path) => {
    let folder = await navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('chosen'));
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    for (const step of steps) folder = await folder.getDirectoryHandle(step);
    const file = await (await folder.getFileHandle(name)).createWritable();
    await file.write('mine');
    await file.close();
  }, edited);
  await press(library, 'radio', /^Obsidian/);
  await press(library, 'button', 'Export into a folder…');
  await find(library, 'dialog', 'Bring the folder up to date?');
  await reads(library, 'To write: 2. To remove, because they are not part of this export: 1. Unchanged: 0.');
  await press(library, 'button', 'Write the folder');
  await reads(library, 'Written: 2. Removed: 1. Unchanged: 0.');
  await reads(library, 'you edited it');

  const files = await filesIn(library);
  expect(files).toHaveLength(4);
  expect(files).toContain(edited);
  expect(files.filter((path) => path.startsWith('Clippings/'))).toHaveLength(2);
});

/** No test reaches the system's dialog: a folder of the extension's own is what it answers. */
function chooseOwnFolder(library: Page): Promise<void> {
  return library.evaluate(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true }),
    });
  });
}

function filesIn(library: Page): Promise<string[]> {
  return library.evaluate(async () => {
    const found: string[] = [];
    async function walk(folder: FileSystemDirectoryHandle, prefix: string): Promise<void> {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle, `${prefix}${name}/`);
        else found.push(prefix + name);
      }
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen'), '');
    return found.sort();
  });
}
