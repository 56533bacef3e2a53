import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Gleaner, openBrowser, unzip } from '../support/browser.mjs';
import { anArticle } from '../support/builders';
import { grantedExtension } from '../support/granted-extension.mjs';
import { find, press, reads, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { versionOne, writeVersionOne } from '../support/version-one';
import { samples, savePage, test } from './gleaner';

test('backs up by itself, once for each state of the library, removes its oldest and nothing else', async () => {
  await withDownloads(async (gleaner, downloads) => {
    await (await savePage(gleaner, siteUrl + samples.en.path)).close();
    const page = await gleaner.openOwnPage('library.html#/settings');
    await press(page, 'checkbox', /^Back up every week/);
    const [first = ''] = await filesIn(downloads, 1);
    expect(first).toMatch(/^gleaner-backup-\d{4}-\d\d-\d\d\.zip$/);
    const text = await readdir(join(await unzip(join(downloads, 'Gleaner', first)), 'articles'));
    expect(text).toHaveLength(1);
    await reads(page, /Last one: /);
    await writeFile(join(downloads, 'Gleaner', 'mine.zip'), 'the reader’s own');

    // The week is over, and nothing has changed.
    await weekIsOver(page);
    await until(
      async () => (await recordOf(page)).checkedAt !== longAgo,
      async () => JSON.stringify(await recordOf(page)),
    );
    expect(await filesIn(downloads, 2)).toContain('mine.zip');

    for (const [index, theme] of ['night', 'paper', 'sepia', 'auto'].entries()) {
      await changeLibrary(page, theme);
      const newest = (await recordOf(page)).written.at(-1)?.path;
      await weekIsOver(page);
      await until(
        async () => (await recordOf(page)).written.at(-1)?.path !== newest,
        async () => JSON.stringify(await recordOf(page)),
      );
      await filesIn(downloads, Math.min(5, 3 + index));
    }
    const left = await filesIn(downloads, 5);
    expect(left).not.toContain(first);
    expect(left).toContain('mine.zip');
  });
});

test('a backup that was cut off leaves no half file, and is made again', async () => {
  await withDownloads(async (gleaner, downloads) => {
    await (await savePage(gleaner, siteUrl + samples.en.path)).close();
    const page = await gleaner.openOwnPage('library.html#/settings');
    // As when the browser ends while it writes: a page without a window that is gone before its work is done.
    const target = gleaner.browser.waitForTarget((each) => each.url().includes('/backup.html'));
    await press(page, 'checkbox', /^Back up every week/);
    const hidden = await (await target).createCDPSession();
    await hidden.send('Runtime.terminateExecution').catch(() => undefined);
    await page.evaluate('chrome.offscreen.closeDocument()').catch(() => undefined);

    await page.evaluate(`chrome.runtime.sendMessage({ to: 'gleaner', name: 'backUpIfDue', request: null })`);

    const [file = ''] = await filesIn(downloads, 1);
    expect(await readdir(await unzip(join(downloads, 'Gleaner', file)))).toContain('manifest.json');
    const { begun, failed } = await until(
      async () => {
        const record = await recordOf(page);
        return record.checkedAt === null ? null : record;
      },
      async () => JSON.stringify(await recordOf(page)),
    );
    expect({ begun, failed }).toEqual({ begun: null, failed: null });
  });
});

test('an import waits for a backup; where that fails, it asks before it goes on', async () => {
  await withDownloads(async (gleaner, downloads) => {
    await (await savePage(gleaner, siteUrl + samples.en.path)).close();
    const page = await gleaner.openOwnPage('library.html#/settings');
    await press(page, 'checkbox', /^Back up every week/);
    await filesIn(downloads, 1);
    const list = join(downloads, 'list.txt');
    await writeFile(list, 'https://example.org/1\nhttps://example.org/2\n');

    await changeLibrary(page, 'night');
    await importFile(page, list);
    await reads(page, 'The library is backed up before anything is written.');
    await press(page, 'button', /^Import 2 /);
    await reads(page, /Imported: /);
    expect((await recordOf(page)).written.map(({ reason }) => reason)).toContain('import');

    await rm(join(downloads, 'Gleaner'), { recursive: true });
    await writeFile(join(downloads, 'Gleaner'), 'a file where the folder has to be');
    await writeFile(list, 'https://example.org/3\n');
    await importFile(page, list);
    await press(page, 'button', /^Import 1 /);
    await reads(page, /Nothing was imported, since the library could not be backed up first/);
    await press(page, 'button', 'Import without a backup');
    await reads(page, /Imported: 1/);
    await reads(page, 'The automatic backup failed');
  });
});

test('without the permission nothing is written, and that is said', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const page = await gleaner.openOwnPage('library.html#/settings');
  await page.evaluate('chrome.storage.local.set({ settings: { autoBackup: true } })');
  await page.evaluate(`chrome.runtime.sendMessage({ to: 'gleaner', name: 'backUpIfDue', request: null })`);

  await reads(page, 'The automatic backup failed');
  await reads(page, 'Gleaner may not write into the downloads folder any more.');
  const popup = await gleaner.openPopup(gleaner.page);
  await find(popup, 'link', 'The automatic backup failed');
  expect(await gleaner.page.browser().targets()).not.toContainEqual(expect.stringContaining('backup.html'));
});

test('a library of an older version is backed up as it was, before it is upgraded', async () => {
  await withDownloads(async (gleaner, downloads) => {
    const article = anArticle({ title: 'The organ under the bridge' });
    const rows = {
      articles: article,
      bodies: { id: article.id, markdown: 'It is played by trains.\n' },
      totals: { name: 'articles', value: 1 },
    };
    // A page that asks for no library.
    const page = await gleaner.openOwnPage('icon/16.png');
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('gleaner');
          deleting.onsuccess = resolve;
          deleting.onerror = reject;
        }),
    );
    await page.evaluate(writeVersionOne, rows, versionOne);
    await page.evaluate('chrome.storage.local.set({ settings: { autoBackup: true } })');

    const library = await gleaner.openOwnPage('library.html');

    await find(library, 'link', /The organ under the bridge/);
    const [file = ''] = await filesIn(downloads, 1);
    expect((await recordOf(library)).written.map(({ reason }) => reason)).toEqual(['upgrade']);
    const folder = await unzip(join(downloads, 'Gleaner', file));
    expect(await readFile(join(folder, 'articles', `${article.slug}.md`), 'utf8')).toContain('It is played by trains.');
    const { tables } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(tables).toMatchObject({ articles: 1, bodies: 1, highlights: 0 });
  });
});

const longAgo = '2020-01-01T00:00:00+00:00';

declare const chrome: {
  readonly storage: {
    readonly local: { get(key: string): Promise<never>; set(items: object): Promise<void> };
  };
};

interface Record {
  readonly written: readonly { readonly path: string; readonly reason: string }[];
  readonly begun: object | null;
  readonly failed: object | null;
  readonly checkedAt: string | null;
}

/** The extension with its permissions granted, and a folder of downloads that behaves as a reader's. */
async function withDownloads(use: (gleaner: Gleaner, downloads: string) => Promise<void>): Promise<void> {
  const [folder, profile, downloads] = await Promise.all([
    grantedExtension(),
    mkdtemp(join(tmpdir(), 'gleaner-profile-')),
    mkdtemp(join(tmpdir(), 'gleaner-downloads-')),
  ]);
  await mkdir(join(profile, 'Default'));
  const download = { default_directory: downloads, prompt_for_download: false };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ download }));
  const gleaner = await openBrowser({ folder, profile });
  try {
    // A remote-controlled browser gives downloads names of its own, unless it is told not to.
    await gleaner.control.send('Browser.setDownloadBehavior', { behavior: 'default' });
    await use(gleaner, downloads);
  } finally {
    await gleaner.close();
    for (const place of [folder, profile, downloads]) await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The files in the folder of the backups, when there are so many and all are whole. */
function filesIn(downloads: string, count: number): Promise<string[]> {
  const look = async () => (await readdir(join(downloads, 'Gleaner')).catch(() => [])).sort();
  return until(
    async () => {
      const files = await look();
      return files.length === count && files.every((name) => name.endsWith('.zip')) && files;
    },
    async () => JSON.stringify(await look()),
  );
}

async function recordOf(page: Page): Promise<Record> {
  const { automaticBackup } = (await page.evaluate(() => chrome.storage.local.get('automaticBackup'))) as {
    automaticBackup?: Record;
  };
  return automaticBackup ?? { written: [], begun: null, failed: null, checkedAt: null };
}

/** Its settings are part of it. */
async function changeLibrary(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: object };
    await chrome.storage.local.set({ settings: { ...settings, theme: chosen } });
  }, theme);
}

async function weekIsOver(page: Page): Promise<void> {
  await page.evaluate(async (checkedAt) => {
    const { automaticBackup } = (await chrome.storage.local.get('automaticBackup')) as { automaticBackup: object };
    await chrome.storage.local.set({ automaticBackup: { ...automaticBackup, checkedAt } });
  }, longAgo);
  await page.evaluate(`chrome.runtime.sendMessage({ to: 'gleaner', name: 'backUpIfDue', request: null })`);
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  const asked = page.waitForFileChooser();
  await press(page, 'button', 'Choose files…');
  await (await asked).accept([path]);
}
