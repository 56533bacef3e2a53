import type { Page } from 'puppeteer-core';
import { test as aloneTest, expect } from 'vitest';
import { type Gleaner, openBrowser } from '../support/browser.mjs';
import { find, press, reads, until, write } from '../support/hands.mjs';
import { canMount, mountSmallDisk } from '../support/small-disk.mjs';
import { test } from './gleaner';

/** What one article in a hundred of each language says, and nothing else does. */
const passages = {
  en: { query: 'lamplighter', text: 'The lamplighter of the ninth pier goes home.' },
  zh: { query: '守灯人', text: '码头上的守灯人提着马灯回家。' },
  ja: { query: '灯台守', text: '波止場の灯台守はランプを消した。' },
  ko: { query: '등대지기', text: '부두의 등대지기는 등불을 껐다.' },
} as const;

test('ten thousand articles are searched in four languages, also while the index is made and cut off, and two tabs agree', async ({
  gleaner,
}) => {
  const filled = await openLibrary(gleaner);
  await fill(filled, 10_000);
  await filled.reload();
  // Nothing is indexed yet: the texts themselves are looked through, and the index is begun.
  await search(filled, 'zh');
  await killHalfMade(filled);
  const watching = await gleaner.openOwnPage('icon/48.png');
  const { indexed, isMade } = await indexOf(watching);
  expect(isMade).toBe(false);
  expect(indexed).toBeGreaterThan(0);
  await watching.close();

  const library = await openLibrary(gleaner);
  for (const language of languages) await finds(library, language, 25);
  await until(
    async () => (await indexOf(library)).isMade,
    async () => `the index is ${JSON.stringify(await indexOf(library))}`,
    60_000,
  );
  // It went on where it was: each article was indexed once.
  expect((await indexOf(library)).indexed).toBe(10_000);
  for (const language of languages) await finds(library, language, 25);

  const other = await openLibrary(gleaner);
  await library.bringToFront();
  await press(library, 'checkbox', /^Select/);
  await press(library, 'button', 'All');
  await reads(library, '25 selected');
  await press(library, 'button', 'Tags');
  await write(library, 'combobox', 'Add a tag', 'lamps');
  await library.keyboard.press('Enter');
  await reads(library, 'Tag “lamps” added to all of them');
  await library.keyboard.press('Escape');
  await find(other, 'link', /^lamps 25$/);

  await other.bringToFront();
  await press(other, 'link', /^lamps 25$/);
  await find(other, 'link', /^Title \d+ ko/);
  await library.bringToFront();
  await press(library, 'button', 'Undo');
  await reads(library, 'Undone: the library is as it was before');
  await reads(other, 'No article carries the tag “lamps” any more.');
});

aloneTest.skipIf(!canMount)(
  `when the disk is full while the index is made, everything is found still, and the index comes when there is room${canMount ? '' : ' (only root can mount a small disk)'}`,
  async () => {
    const disk = await mountSmallDisk();
    const gleaner = await openBrowser({ profile: disk.folder });
    try {
      const filled = await openLibrary(gleaner);
      await fill(filled, 4000);
      await disk.fillUpTo(2_000_000);
      await filled.reload();
      for (const language of languages) await finds(filled, language, 10);
      // The last of the disk is not for what can be made again.
      expect(await indexOf(filled)).toEqual({ indexed: 0, isMade: false });

      await disk.empty();
      await filled.reload();
      await until(
        async () => (await indexOf(filled)).isMade,
        async () => `the index is ${JSON.stringify(await indexOf(filled))}`,
        60_000,
      );
      for (const language of languages) await finds(filled, language, 10);
    } finally {
      await gleaner.close();
      await disk.unmount();
    }
  },
);

type Language = keyof typeof passages;

const languages = Object.keys(passages) as Language[];

/** The library, with the list on the screen. */
async function openLibrary(gleaner: Gleaner): Promise<Page> {
  const library = await gleaner.openOwnPage('library.html');
  await find(library, 'combobox', /^Search/);
  return library;
}

/** Searches for what some articles of a language say. */
async function search(library: Page, language: Language): Promise<void> {
  await library.evaluate((query) => {
    location.hash = `#/search?${new URLSearchParams({ q: query })}`;
  }, passages[language].query);
}

async function finds(library: Page, language: Language, count: number): Promise<void> {
  await search(library, language);
  await find(library, 'link', new RegExp(`^Title \\d+ ${language}`), 60_000);
  await reads(library, `${count} articles found`, 60_000);
}

/** Writes articles as imports do, but for the index: it finds out by itself. Every fourth is in the same language. */
async function fill(library: Page, count: number): Promise<void> {
  await library.evaluate(
    async (count, passages) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('gleaner');
        request.onsuccess = () => resolve(request.result);
      });
      const filler = {
        en: 'The tide goes out and the tide comes in, and the ferry waits for nobody. ',
        zh: '潮水退去，潮水又来，渡船不等任何人。',
        ja: '潮は引き、潮は満ち、渡し船は誰も待たない。',
        ko: '물이 나가고 물이 들어오고, 나룻배는 아무도 기다리지 않는다. ',
      };
      const languages = Object.keys(filler) as (keyof typeof filler)[];
      for (let start = 0; start < count; start += 1000) {
        const writing = database.transaction(['articles', 'bodies', 'totals'], 'readwrite');
        for (let n = start; n < start + 1000; n++) {
          const language = languages[n % 4] ?? 'en';
          const id = `01J${String(n).padStart(23, '0')}`;
          const savedAt = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00');
          writing.objectStore('articles').put({
            id,
            url: `https://news${n % 97}.example.org/${n}`,
            slug: `article-${n}`,
            title: `Title ${n} ${language}`,
            authors: [],
            siteName: `News ${n % 97}`,
            excerpt: null,
            language,
            publishedAt: null,
            image: null,
            tags: [],
            words: 400,
            minutes: 2,
            imageCount: 0,
            savedAt,
            updatedAt: savedAt,
          });
          const passage = n % 400 < 4 ? passages[language].text : '';
          writing
            .objectStore('bodies')
            .put({ id, markdown: `${filler[language].repeat(20)}${n}\n\n${passage}\n\n${filler[language]}\n` });
        }
        writing.objectStore('totals').put({ name: 'articles', value: start + 1000 });
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onabort = () => reject(writing.error);
        });
      }
      database.close();
    },
    count,
    passages,
  );
}

interface IndexNow {
  /** How many articles have a number in it. */
  readonly indexed: number;
  /** Whether every article is in it. */
  readonly isMade: boolean;
}

function indexOf(library: Page): Promise<IndexNow> {
  return library.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('gleaner'));
    const reading = database.transaction(['indexState', 'numbers']);
    const [state, indexed] = await Promise.all([
      ask(reading.objectStore('indexState').get('index')),
      ask(reading.objectStore('numbers').count()),
    ]);
    database.close();
    return { indexed, isMade: state !== undefined && state.walked === null };
  });
}

/** Ends the process of a page when some of the index is made, as the browser does when memory is short: the worker lives in it, too. */
async function killHalfMade(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const died = new Promise((resolve) => page.once('error', resolve));
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('gleaner');
      request.onsuccess = () => resolve(request.result);
    });
    for (let indexed = 0; indexed === 0; ) {
      indexed = await new Promise((resolve) => {
        const request = database.transaction('numbers').objectStore('numbers').count();
        request.onsuccess = () => resolve(request.result);
      });
    }
    database.close();
  });
  client.send('Page.crash').catch(() => undefined);
  await died;
  await page.close();
}
