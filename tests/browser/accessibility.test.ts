import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { fillLibrary } from '../bench/library-of.mjs';
import { find, press, reads, write } from '../support/hands.mjs';
import { selectParagraph, withBox } from '../support/repairs.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { aFile, choose } from './files';
import { samples, savePage, test } from './gleaner';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = ['paper', 'sepia', 'grey', 'night', 'black', 'contrast', 'auto'];

/** Both, since a colour that is right in one may be wrong in the other. */
const schemes = ['light', 'dark'] as const;

/** Pages beside the list, with what each is headed. */
const places = {
  settings: 'Settings',
  tags: 'All tags',
  highlights: 'Highlights',
  tabs: 'Save open tabs',
  help: 'How it works',
  export: 'Export',
  import: 'Import',
  trash: 'Trash',
};

test('no screen of the library has a fault that axe can find', async ({ gleaner }) => {
  const library = await gleaner.openOwnPage('library.html');
  await find(library, 'heading', 'Welcome to Gleaner');
  await passes(library, 'empty library');

  await fillLibrary(library, 40);
  await (await savePage(gleaner, siteUrl + samples.zh.path)).close();
  await library.bringToFront();
  await library.reload();
  await find(library, 'link', samples.zh.title);
  await passes(library, 'list');

  const size = await library.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await library.setViewport({ width: 360, height: 760 });
  await find(library, 'main', 'Saved articles');
  await press(library, 'button', 'More of Gleaner');
  await passes(library, 'narrow list with its menu');
  await press(library, 'menuitem', 'All tags');
  await find(library, 'heading', 'All tags');
  await library.goBack();
  await library.setViewport(size);

  await press(library, 'button', 'Show as columns');
  await passes(library, 'columns');
  await press(library, 'button', 'Show as rows');

  await press(library, 'checkbox', `Select “${samples.zh.title}”`);
  await passes(library, 'selection');
  await library.keyboard.press('Escape');

  await write(library, 'combobox', /^Search/, 'tide -site:news3.example.org');
  await reads(library, /\d+ articles found/);
  await passes(library, 'search');
  await press(library, 'button', 'Save this search');
  await passes(library, 'dialog of a search');
  await library.keyboard.press('Enter');
  await find(library, 'heading', 'Saved searches');
  await passes(library, 'saved search');
  await press(library, 'button', 'Clear search');

  await press(library, 'link', samples.zh.title);
  await find(library, 'heading', samples.zh.title);
  await passes(library, 'reader');

  for (const [place, heading] of Object.entries(places)) {
    await library.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await find(library, 'heading', heading);
    await passes(library, place);
  }

  await library.evaluate(() => {
    location.hash = '#/settings';
  });
  await press(library, 'button', 'Make a copy');
  await (await find(library, 'textbox', 'Folders and file name')).type('{');
  await find(library, 'heading', 'Own format');
  await passes(library, 'own format that is not right');
  await library.keyboard.press('Backspace');
  await (await find(library, 'combobox', 'Highlights')).select('html');
  await (await find(library, 'combobox', 'Images that are kept')).select('links');
  await passes(library, 'own format');

  await library.keyboard.press('?');
  await passes(library, 'keys');
  await library.keyboard.press('Escape');
  await library.keyboard.down('Control');
  await library.keyboard.press('k');
  await library.keyboard.up('Control');
  await passes(library, 'palette');
});

test('nothing that is done to an article and its text has a fault that axe can find', async ({ gleaner }) => {
  gleaner.site.edit(`/${samples.en.path}`, withBox);
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'link', samples.en.title);
  await find(library, 'region', 'About this copy');

  await press(library, 'button', 'More');
  await press(library, 'menuitem', 'Cite');
  await find(library, 'dialog', 'Cite');
  await passes(library, 'citation');
  await library.keyboard.press('Escape');

  await library.keyboard.press('h');
  await find(library, 'toolbar', 'Selected passage');
  await passes(library, 'toolbar of a passage');
  await library.keyboard.press('c');
  await find(library, 'dialog', 'Correct this paragraph');
  await passes(library, 'correction');
  await library.keyboard.type('Corrected. ');
  await press(library, 'button', 'Save');
  await find(library, 'list', 'Corrected by you');

  await selectParagraph(library, 'Tomorrow');
  await press(library, 'button', 'Leave out this paragraph');
  await find(library, 'list', 'What you changed');
  await press(library, 'DisclosureTriangle', /left out$/);
  await passes(library, 'reader with corrections and repairs');
  await press(library, 'button', /^Always leave this out on/);
  await reads(library, /✓ Always leave this out/);
  await passes(library, 'reader with a choice for its site');

  await library.goto(library.url().replace(/#.*/, '#/settings'));
  await find(library, 'heading', 'Always left out or brought back');
  await passes(library, 'settings with a choice for a site');
  await press(library, 'button', /^Change: Always leave this out/);
  await find(library, 'dialog', 'On the pages of a site');
  await passes(library, 'a choice for a site that is changed');
});

test('reader, notes and highlights have no fault that axe can find in any theme', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const library = await gleaner.openOwnPage('library.html');
  await library.setViewport({ width: 1440, height: 900 });
  await press(library, 'link', samples.en.title);
  await find(library, 'region', 'About this copy');
  await library.keyboard.press('h');
  await find(library, 'toolbar', 'Selected passage');
  await library.keyboard.press('2');
  await find(library, 'toolbar', 'Highlight');
  await library.keyboard.press('n');
  await write(library, 'textbox', 'Note', 'See https://example.org/a.');
  await passesInEveryTheme(library, 'a note that is written');
  await press(library, 'button', 'Save');
  await find(library, 'note', /^Note on/);
  await passesInEveryTheme(library, 'reader with a note beside the text');

  await library.setViewport({ width: 400, height: 800 });
  await press(library, 'button', /^Note on/);
  await find(library, 'toolbar', 'Highlight');
  await passesInEveryTheme(library, 'a note that a sign opened');
  await library.keyboard.press('Escape');
  await press(library, 'button', 'Text and colours');
  await find(library, 'dialog', 'Text and colours');
  await passesInEveryTheme(library, 'how the text is set');

  await library.goto(library.url().replace(/#.*/, '#/highlights'));
  await reads(library, '1 highlight');
  await passesInEveryTheme(library, 'highlights');
});

test('no step of an import and of getting texts has a fault that axe can find', async ({ gleaner }) => {
  const library = await gleaner.openOwnPage('library.html#/import');
  const note = '---\nheading: Tides\nlink: https://example.org/tides\nsubjects: [moon]\n---\n\nTwice a day.\n';
  await choose(library, await aFile('tides.md', note));
  await find(library, 'table', '');
  await passes(library, 'import of fields');

  await press(library, 'button', 'Choose other files');
  await choose(library, await aFile('list.txt', 'https://example.org/one\nhttps://example.com/two\n'));
  await press(library, 'button', 'Import 2 entries');
  await reads(library, /Imported:/);
  await passes(library, 'import that is done');
  await press(library, 'link', /Get the texts of those/);
  await find(library, 'button', 'Get 2 texts');
  await passes(library, 'texts');

  await library.goto(library.url().replace(/#.*/, '#/texts'));
  await find(library, 'heading', 'Get texts');
  await passes(library, 'texts of all');
});

test('no state of the popup and no side panel has a fault that axe can find', async ({ gleaner }) => {
  await gleaner.page.goto(siteUrl + samples.en.path);
  const popup = await gleaner.openPopup();
  await find(popup, 'button', /^Save\b/);
  await passes(popup, 'popup before a save');

  await press(popup, 'button', /^Save\b/);
  await find(popup, 'button', 'Undo');
  await passes(popup, 'popup after a save');

  await press(popup, 'link', samples.en.title);
  await find(popup, 'heading', samples.en.title);
  await passes(popup, 'popup with an article');

  const panel = await gleaner.openOwnPage('sidepanel.html');
  await find(panel, 'link', samples.en.title);
  await passes(panel, 'side panel');
});

/** Holds what is on the screen against the rules of WCAG and good practice, in both schemes. */
async function passes(page: Page, screen: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    expect(await faultsOf(page), `${screen}, ${scheme}`).toEqual([]);
  }
}

async function passesInEveryTheme(page: Page, screen: string): Promise<void> {
  for (const theme of themes) {
    await page.evaluate(async (theme) => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome.storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...(settings ?? {}), theme } });
    }, theme);
    await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, theme);
    await passes(page, `${screen}, ${theme}`);
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

interface Storage {
  get(key: string): Promise<{ settings?: object }>;
  set(items: object): Promise<void>;
}

interface Axe {
  run(page: Document, options: RunOptions): Promise<AxeResults>;
}
