import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { test as aloneTest, expect } from 'vitest';
import { type Gleaner, openBrowser } from '../support/browser.mjs';
import { lastWordsOfLongStory } from '../support/generated-pages.mjs';
import { find, press, reads, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { canMount, mountSmallDisk } from '../support/small-disk.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

/** A megabyte: a save of it lasts long enough to be cut off where one wants. */
const longStory = `${siteUrl}en/2026/06/the-inquiry-abridged`;

/** Five of them: more than is left on the disk that is full. */
const longestStory = `${siteUrl}en/2026/06/the-inquiry-in-full`;

const moments = [
  { state: 'reading', wait: 0 },
  { state: 'reading', wait: 300 },
  { state: 'saving', wait: 0 },
  { state: 'saving', wait: 10 },
  { state: 'saving', wait: 60 },
] as const;

for (const { state, wait } of moments) {
  test(`a worker killed ${wait} ms after it began ${state} leaves the whole article or none, and the popup says which`, async ({
    gleaner,
  }) => {
    await gleaner.page.goto(longStory);
    const popup = await gleaner.openPopup();
    await press(popup, 'button', /^Save\b/);
    await captureComesTo(popup, state);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await killWorker(gleaner);

    const told = await reads(popup, /Nothing was half-saved: press Save again|Saved\d/);
    const { articles, bodies, totals } = await storeOf(gleaner);
    if (told.includes('Nothing was half-saved')) {
      expect({ articles, bodies }).toEqual({ articles: [], bodies: [] });
    } else {
      expect(articles).toHaveLength(1);
      expect(totals).toEqual([{ name: 'articles', value: 1 }]);
      expect(bodies[0]?.markdown.trimEnd().endsWith(lastWordsOfLongStory)).toBe(true);
    }

    await gleaner.page.goto(siteUrl + samples.en.path);
    const later = await gleaner.openPopup();
    await press(later, 'button', /^Save\b/);
    await find(later, 'button', 'Undo');
    const kinds = (await storeOf(gleaner)).captures.map((capture) => capture.state.kind);
    expect(kinds).toEqual([told.includes('Nothing was half-saved') ? 'interrupted' : 'saved', 'saved']);
  });
}

test('a save that was cut off while the popup was closed is told of when it opens again', async ({ gleaner }) => {
  await gleaner.page.goto(longStory);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Save\b/);
  await captureComesTo(popup, 'reading');
  await popup.close();
  await killWorker(gleaner);

  const later = await gleaner.openPopup();
  await reads(later, 'Nothing was half-saved: press Save again.');
  expect((await storeOf(gleaner)).articles).toEqual([]);
});

test('a save goes on when the popup is closed', async ({ gleaner }) => {
  await gleaner.page.goto(longStory);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Save\b/);
  await captureComesTo(popup, 'reading');
  await popup.close();

  await until(
    async () => (await storeOf(gleaner)).articles.length === 1,
    async () => `the captures are ${JSON.stringify((await storeOf(gleaner)).captures)}`,
  );
});

// The protocol's own `Storage.overrideQuotaForOrigin` does not bind an extension, so this disk is really full.
aloneTest.skipIf(!canMount)(
  `when the disk is full the popup says so, and what was there stays${canMount ? '' : ' (only root can mount a small disk)'}`,
  async () => {
    const disk = await mountSmallDisk();
    const gleaner = await openBrowser({ profile: disk.folder });
    try {
      await savePage(gleaner, siteUrl + samples.en.path);
      const before = await storeOf(gleaner);
      await gleaner.page.goto(longestStory);
      const popup = await gleaner.openPopup();
      await find(popup, 'button', /^Save\b/);

      await disk.fillUpTo(300_000);
      await press(popup, 'button', /^Save\b/);
      await reads(popup, /no room left/);

      await disk.empty();
      expect(await storeOf(gleaner)).toMatchObject({
        articles: before.articles,
        bodies: before.bodies,
        totals: before.totals,
      });
    } finally {
      await gleaner.close();
      await disk.unmount();
    }
  },
);

aloneTest(
  'a library that does not open is left as it is, and opens again when what was in its way is gone',
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'gleaner-profile-'));
    try {
      const before = await withBrowser(profile, async (gleaner) => {
        await savePage(gleaner, siteUrl + samples.en.path);
        return storeOf(gleaner);
      });
      const letThrough = await blockDatabase(profile);

      await withBrowser(profile, async (gleaner) => {
        const library = await gleaner.openOwnPage('library.html');
        await reads(library, 'The browser could not open the library; most often the disk is full.');
        await gleaner.page.goto(siteUrl + samples.zh.path);
        await reads(await gleaner.openPopup(), 'The browser could not open the library');

        await letThrough();
        await library.bringToFront();
        await press(library, 'button', 'Try again');
        await find(library, 'link', new RegExp(before.articles[0]?.title ?? 'none'));
        expect(await storeOf(gleaner)).toMatchObject({ articles: before.articles, bodies: before.bodies });
      });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);

async function withBrowser<Result>(profile: string, use: (gleaner: Gleaner) => Promise<Result>): Promise<Result> {
  const gleaner = await openBrowser({ profile });
  try {
    return await use(gleaner);
  } finally {
    await gleaner.close();
  }
}

/**
 * Makes the files of the library impossible to open, but does not harm them: a folder lies where Chromium locks them.
 * @returns takes it away
 */
async function blockDatabase(profile: string): Promise<() => Promise<void>> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.leveldb'));
  const lock = join(folder, name, 'LOCK');
  await rm(lock);
  await mkdir(lock);
  return () => rm(lock, { recursive: true });
}

/** Waits, in a page of the extension, until the last capture has come so far. */
async function captureComesTo(page: Page, kind: 'reading' | 'saving') {
  await page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('gleaner');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (let kindNow: string | undefined; kindNow !== wanted; ) {
      kindNow = await new Promise((resolve) => {
        const request = database.transaction('captures').objectStore('captures').getAll();
        request.onsuccess = () => resolve(request.result.at(-1)?.state.kind);
      });
      if (kindNow === 'saved') throw new Error(`The save is over, and was never seen ${wanted}`);
    }
    database.close();
  }, kind);
}

/** Ends the service worker as the browser does when it wants its memory back. */
async function killWorker({ browser, extension }: Gleaner) {
  const target = browser
    .targets()
    .find((each) => each.type() === 'service_worker' && each.url().includes(extension.id));
  if (!target) throw new Error('The worker does not run, so there is nothing to kill');
  const worker = await target.worker();
  await worker?.evaluate(() => Object.assign(globalThis, { isOfThisLife: true }));
  await worker?.close();
  // A popup that lost its worker wakes the next one at once, and the browser may show both as one target.
  await until(
    async () => !browser.targets().includes(target) || !(await isOfThisLife(worker)),
    async () => 'the worker lives on',
  );
}

async function isOfThisLife(worker: WebWorker | null): Promise<boolean> {
  const answer = worker?.evaluate(() => 'isOfThisLife' in globalThis);
  return (await answer?.catch(() => false)) ?? false;
}
