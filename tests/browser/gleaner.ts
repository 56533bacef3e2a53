import { test as plainTest } from 'vitest';
import type { Article, ArticleBody, ArticleDetails } from '../../lib/domain/article';
import type { Capture } from '../../lib/domain/capture-state';
import { type Gleaner, openBrowser } from '../support/browser.mjs';
import { type Display, openDisplay } from '../support/display.mjs';
import { find, press } from '../support/hands.mjs';

interface Fixtures {
  /** A fresh headless browser with the extension, and the sample site. */
  readonly gleaner: Gleaner;
  /** The same with a window on a display of its own, so that there are keys to press. */
  readonly windowed: { readonly gleaner: Gleaner; readonly display: Display };
}

/** A test that gets what it names. */
export const test = plainTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names that a fixture uses from this pattern
  gleaner: async ({}, use) => {
    const gleaner = await openBrowser();
    try {
      await use(gleaner);
    } finally {
      await gleaner.close();
    }
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  windowed: async ({}, use) => {
    const display = await openDisplay();
    const gleaner = await openBrowser({ display });
    try {
      await use({ gleaner, display });
    } finally {
      await gleaner.close();
      display.close();
    }
  },
});

/** The three sample articles of the main job. */
export const samples = {
  zh: {
    path: 'zh/pinglun/20260618A04K2P00',
    title: '“错过”第一艘电动渡轮的临江 应该向上游学些什么？',
  },
  en: {
    path: 'en/2026/05/the-ferry-comes-back',
    title: 'The ferry comes back: how a town of 4,000 learnt to run its own boat',
  },
  ja: {
    path: 'ja/tokushu/shiokaze-shoten',
    title: '潮風書店、最後の棚卸し――港町の本屋が「渡し船」になるまで',
  },
} as const;

/** Opens a page of the sample site and presses Save in the popup, which stays open. */
export async function savePage(gleaner: Gleaner, url: string) {
  await gleaner.page.goto(url);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Save\b/);
  await find(popup, 'button', 'Undo');
  return popup;
}

/** What is in the store, read as another page of the extension would read it. */
export async function storeOf(gleaner: Gleaner): Promise<Store> {
  const tab = await gleaner.openOwnPage('library.html');
  const rows = await tab.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('gleaner'));
    const names = ['articles', 'bodies', 'captures', 'details', 'totals'] as const;
    const reading = database.transaction(names);
    const tables = await Promise.all(names.map((name) => ask(reading.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, tables[index]]));
  });
  await tab.close();
  return rows as unknown as Store;
}

interface Store {
  readonly articles: readonly Article[];
  readonly bodies: readonly ArticleBody[];
  readonly captures: readonly Capture[];
  readonly details: readonly (ArticleDetails & { readonly id: string })[];
  readonly totals: readonly { readonly name: string; readonly value: number }[];
}
