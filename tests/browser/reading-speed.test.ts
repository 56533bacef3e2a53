import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ReadingSpeeds } from '../../lib/domain/reading-speed';
import { aSavedArticle } from '../support/builders';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { test } from './gleaner';

const paragraph = 'The last boat left on a Friday, and nobody came to wave. '.repeat(6);
const article = aSavedArticle({
  title: 'Sixty paragraphs',
  language: 'en',
  words: 4320,
  minutes: 19,
  markdown: Array.from({ length: 60 }, () => `${paragraph}\n`).join('\n'),
});

test('how fast one reads is learnt where that is wanted, shows in reading times, and is forgotten where it is not', async ({
  gleaner,
}) => {
  await putArticles(gleaner, [article]);
  const library = await gleaner.openOwnPage('library.html');
  await library.evaluateOnNewDocument(makeClockMovable);
  await library.reload();
  await go(library, '#/settings');
  await press(library, 'checkbox', /^Learn how fast I read/);
  await reads(library, 'Nothing yet.');

  // Three paragraphs of 72 words in 108 seconds are 120 words a minute
  await go(library, `#/read/${article.article.id}`);
  await find(library, 'heading', 'Sixty paragraphs');
  await saysMinutes(library, 19);
  for (let block = 3; ((await speedsOf(library)).words?.milliseconds ?? 0) < 5 * 60_000; block += 3) {
    expect(block).toBeLessThan(30);
    await readOn(library, block, 108_000);
  }
  const { count = 0, milliseconds = 0 } = (await speedsOf(library)).words ?? {};
  const speed = count / (milliseconds / 60_000);
  expect(speed).toBeGreaterThan(100);
  expect(speed).toBeLessThan(125);
  await saysMinutes(library, Math.ceil(4320 / speed));
  await go(library, '#/settings');
  await reads(library, `${Math.round(speed)} words a minute`);
  await press(library, 'button', 'Forget');
  await reads(library, 'Nothing yet.');

  await putSpeeds(library, { words: { count: 4320, milliseconds: 360_000 } });
  await reads(library, '720 words a minute');
  await press(library, 'checkbox', /^Learn how fast I read/);
  await go(library, `#/read/${article.article.id}`);
  await find(library, 'heading', 'Sixty paragraphs');
  await saysMinutes(library, 19);
  await readOn(library, 40, 108_000);
  await readOn(library, 43, 108_000);
  expect(await speedsOf(library)).toEqual({});
});

test('nothing is learnt of those who did not ask for it', async ({ gleaner }) => {
  await putArticles(gleaner, [article]);
  const library = await gleaner.openOwnPage('library.html#/settings');
  await find(library, 'checkbox', /^Learn how fast I read/);
  await putSpeeds(library, { words: { count: 4320, milliseconds: 360_000 } });
  await library.reload();

  await reads(library, /19 min/);
  expect(await has(library, 'button', 'Forget')).toBe(false);
});

/** Reads to the start of a block, which takes so many milliseconds on the page's clock, and rests there until that was noticed. */
async function readOn(page: Page, block: number, milliseconds: number): Promise<void> {
  await page.evaluate(
    (block, milliseconds) => {
      (globalThis as unknown as { passTime(milliseconds: number): void }).passTime(milliseconds);
      const paragraph = document.querySelectorAll('[data-reader] article p[dir]')[block];
      paragraph?.scrollIntoView();
      document.querySelector('[data-reader]')?.parentElement?.scrollBy(0, -60);
    },
    block,
    milliseconds,
  );
  // Its place is looked at while one scrolls, and counts when one rests
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

/** Runs in the library, before anything else does. */
function makeClockMovable(): void {
  const now = Date.now.bind(Date);
  let passed = 0;
  Date.now = () => now() + passed;
  Object.assign(globalThis, {
    passTime: (milliseconds: number) => {
      passed += milliseconds;
    },
  });
}

/** In the list and above the text. */
async function saysMinutes(page: Page, minutes: number): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (words) =>
          ['[data-index]', '[data-reader] article header'].every((part) =>
            document.querySelector(part)?.textContent.includes(words),
          ),
        ` ${minutes} min`,
      ),
    async () => `list and reader do not both say ${minutes} min`,
  );
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
}

function speedsOf(page: Page): Promise<ReadingSpeeds> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.storage.local.get('readingSpeeds')).readingSpeeds ?? {};
  });
}

function putSpeeds(page: Page, readingSpeeds: ReadingSpeeds): Promise<void> {
  return page.evaluate(
    (known) => (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ readingSpeeds: known }),
    readingSpeeds as never,
  );
}

interface Chrome {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ readonly readingSpeeds?: ReadingSpeeds }>;
      set(values: { readonly readingSpeeds: ReadingSpeeds }): Promise<void>;
    };
  };
}
