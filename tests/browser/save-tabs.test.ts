import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionFolder, openBrowser } from '../support/browser.mjs';
import { grantedExtension } from '../support/granted-extension.mjs';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, storeOf } from './gleaner';

test('at install no site and no tab may be seen', async () => {
  const manifest = JSON.parse(await readFile(join(extensionFolder, 'manifest.json'), 'utf8'));

  expect(manifest.permissions).toEqual([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'sidePanel',
  ]);
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.optional_permissions).toEqual(['tabs', 'downloads', 'offscreen']);
});

test('several tabs are saved at once, what can not be saved is told, and the icon says what is saved', async () => {
  const folder = await grantedExtension();
  const gleaner = await openBrowser({ folder });
  try {
    const { page, browser } = gleaner;
    await page.goto(siteUrl + samples.zh.path);
    await (await browser.newPage()).goto(siteUrl + samples.en.path);
    await (await browser.newPage()).goto(`${siteUrl}nowhere-at-all`);

    const library = await gleaner.openOwnPage('library.html#/tabs');
    await press(library, 'button', 'Save 3 tabs');
    await reads(library, '2 saved · 1 not saved', 60_000);

    const { articles } = await storeOf(gleaner);
    expect(new Set(articles.map(({ title }) => title))).toEqual(new Set([samples.zh.title, samples.en.title]));
    await library.reload();
    await find(library, 'checkbox', /Saved already/);
    expect(await has(library, 'button', 'Save 3 tabs')).toBe(false);

    expect(await library.evaluate(marksOfTabs)).not.toContain('✓');
    await library.evaluate(() => {
      location.hash = '#/settings';
    });
    await press(library, 'checkbox', /Show on the icon what is saved/);
    await reads(library, 'Changed');
    await page.bringToFront();
    await page.reload();
    await until(
      async () => (await library.evaluate(marksOfTabs)).includes('✓'),
      async () => `the icons of the tabs show ${await library.evaluate(marksOfTabs)}`,
    );
  } finally {
    await gleaner.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function marksOfTabs(): Promise<string[]> {
  const { tabs, action } = (globalThis as unknown as { chrome: ChromeOfPage }).chrome;
  return Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })));
}

interface ChromeOfPage {
  readonly tabs: { query(all: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> };
}
