import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ReadingSpeeds } from '../../lib/domain/reading-speed';
import { aSavedArticle } from '../support/builders';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { test } from './gleaner';

const paragraph = 'The last boat left on a Friday, and nobody came to wave. '.repeat(6);
const article = aSavedArticle({
  title: 'Twenty paragraphs',
  language: 'en',
  words: 1440,
  minutes: 7,
  markdown: Array.from({ length: 20 }, () => `${paragraph}\n`).join('\n'),
});

test('how fast one reads is learnt where that is wanted, shows in reading times, and can be forgotten', async ({
  gleaner,
}) => {
  await putArticles(gleaner, [article]);
  const library = await gleaner.openOwnPage('library.html#/settings');
  await press(library, 'checkbox', /^Learn how fast I read/);
  await reads(library, 'Nothing yet.');

  await library.evaluate((id) => {
    location.hash = `#/read/${id}`;
  }, article.article.id);
  await find(library, 'heading', 'Twenty paragraphs');
  const learnt = await until(
    async () => {
      // A screenful after the other, as one reads
      await library.evaluate(() => document.querySelector('[data-reader]')?.parentElement?.scrollBy(0, 130));
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return (await speedsOf(library)).words;
    },
    async () => 'nothing was learnt',
    60_000,
  );
  expect(learnt.count).toBeGreaterThan(19);

  await putSpeeds(library, { words: { count: 4320, milliseconds: 360_000 } });
  await reads(library, /2 min/);
  await library.evaluate(() => {
    location.hash = '#/settings';
  });
  await reads(library, '720 words a minute');
  await press(library, 'button', 'Forget');
  await reads(library, 'Nothing yet.');
  await find(library, 'link', 'Twenty paragraphs');
  await reads(library, /7 min/);
});

test('nothing is learnt of those who did not ask for it', async ({ gleaner }) => {
  await putArticles(gleaner, [article]);
  const library = await gleaner.openOwnPage('library.html#/settings');
  await find(library, 'checkbox', /^Learn how fast I read/);
  await putSpeeds(library, { words: { count: 4320, milliseconds: 360_000 } });
  await library.reload();

  await reads(library, /7 min/);
  expect(await has(library, 'button', 'Forget')).toBe(false);
});

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
