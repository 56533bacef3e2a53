import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { unzip } from '../support/browser.mjs';
import { find, press, reads, until, write } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

test('a copy of Obsidian is changed, previewed, refused where it is wrong, exported, deleted and brought back', async ({
  gleaner,
}) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const library = await gleaner.openOwnPage('library.html#/settings');
  await press(library, 'button', 'Make a copy');
  await reads(library, 'Clippings/The ferry comes back');
  const name = 'Obsidian, my way';

  await rewrite(library, 'Folders and file name', '{year}/{sites}.md');
  await reads(library, 'Character 9: there is no variable “sites”.');
  await reads(library, 'Not kept yet');
  await reads(library, 'Clippings/The ferry comes back');
  await rewrite(library, 'Folders and file name', '{year}/{host}/{slug}.md');
  await reads(library, '2026/news.tidewater.test/the-ferry-comes-back');

  await press(library, 'button', 'Add a field');
  await library.keyboard.type('kind');
  await write(library, 'textbox', 'Pattern of field 18', 'news');
  await library.keyboard.down('Alt');
  for (let step = 0; step < 17; step++) await library.keyboard.press('ArrowUp');
  await library.keyboard.up('Alt');
  await reads(library, /---\nkind: "news"\ntitle: /);
  expect(await library.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pattern of field 1');

  const preset = gleaner.nextDownload();
  await press(library, 'button', 'Export as a file');
  const file = await readFile(await preset, 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    format: 'gleaner-preset',
    name,
    basedOn: 'obsidian',
    path: '{year}/{host}/{slug}.md',
    dialects: ['obsidian'],
  });

  const exporting = await gleaner.openOwnPage('library.html#/export');
  await press(exporting, 'radio', /^Obsidian, my way/);
  const archive = gleaner.nextDownload();
  await press(exporting, 'button', 'Export 1 article');
  const folder = await unzip(await archive);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.files).toHaveLength(1);
  expect(manifest.files[0].path).toMatch(/^2026\/news\.tidewater\.test\/the-ferry-comes-back.*\.md$/);
  const text = await readFile(join(folder, manifest.files[0].path), 'utf8');
  expect(text).toMatch(/^---\nkind: "news"\ntitle: "The ferry comes back/);

  await library.bringToFront();
  await press(library, 'button', 'Delete');
  await reads(library, `Format “${name}” deleted`);
  await press(library, 'button', 'Undo');
  await find(library, 'button', `Change “${name}”`);

  await take(library, file);
  await reads(library, `Format “${name}” imported`);
  await take(library, file.replace('{slug}', '{slug'));
  await reads(library, 'Not imported. Folders and file name: Character 15: this brace is not closed.');
});

/** Puts other words into a field, letter by letter. */
async function rewrite(library: Page, field: string, text: string): Promise<void> {
  const element = await find(library, 'textbox', field);
  await element.click({ count: 3 });
  await library.keyboard.press('Backspace');
  await element.type(text);
  await until(
    async () => (await element.evaluate((input) => (input as HTMLInputElement).value)) === text,
    async () => `${field} is not ${text}`,
  );
}

/** No test reaches the system's dialog: the file is put into the field. */
function take(library: Page, text: string): Promise<void> {
  return library.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="json"]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'mine.json'));
    if (!input) throw new Error('no field for files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
