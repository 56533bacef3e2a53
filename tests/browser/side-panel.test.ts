import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Gleaner } from '../support/browser.mjs';
import { aSavedArticle } from '../support/builders';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

const other = aSavedArticle({
  title: 'Another article',
  url: siteUrl + samples.ja.path,
  markdown: `The other one.\n\n| ${'a wide table | '.repeat(12)}\n|${'---|'.repeat(12)}\n`,
});

test('the popup opens the article beside its page', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await press(popup, 'button', 'Beside the page');

  const panel = await panelOf(gleaner);
  await find(panel, 'heading', samples.en.title);
  expect(await addressesOf(gleaner)).toEqual([siteUrl + samples.en.path]);
});

test('a key of the reader opens the article beside its page, which is opened', async ({ gleaner }) => {
  await putArticles(gleaner, [other]);
  const library = await gleaner.openOwnPage(`library.html#/read/${other.article.id}`);
  await reads(library, 'The other one.');
  await library.keyboard.press('b');

  const panel = await panelOf(gleaner);
  await reads(panel, 'The other one.');
  await until(
    async () => (await addressesOf(gleaner)).includes(other.article.url),
    async () => `the open pages are ${await addressesOf(gleaner)}`,
  );
});

test('a panel that is open goes on to what is asked of it', async ({ gleaner }) => {
  await putArticles(gleaner, [other]);
  await press(await savePage(gleaner, siteUrl + samples.en.path), 'button', 'Beside the page');
  const panel = await panelOf(gleaner);
  await find(panel, 'heading', samples.en.title);

  const popup = await gleaner.openPopup();
  await press(popup, 'link', 'Another article');
  await reads(popup, 'The other one.');
  await popup.keyboard.press('b');

  await reads(panel, 'The other one.');
});

test('where nothing is chosen, the panel follows the page that is open, as far as the browser says which that is', async ({
  gleaner,
}) => {
  await putArticles(gleaner, [other]);
  await press(await savePage(gleaner, siteUrl + samples.en.path), 'button', 'Beside the page');
  const panel = await panelOf(gleaner);
  await find(panel, 'heading', samples.en.title);

  // The button on the toolbar let us see the address of this tab
  await panel.keyboard.press('Escape');
  await find(panel, 'link', samples.en.title);
  await press(panel, 'button', 'The article of this page');
  await find(panel, 'heading', samples.en.title);

  // But not that of another tab
  const stranger = await gleaner.browser.newPage();
  await stranger.goto(other.article.url);
  await find(panel, 'link', 'Another article');
  expect(await has(panel, 'button', 'The article of this page')).toBe(false);

  await gleaner.page.bringToFront();
  await find(panel, 'heading', samples.en.title);
});

test('an article fits into a panel of 320 pixels', async ({ gleaner }) => {
  await putArticles(gleaner, [other]);
  const panel = await gleaner.openOwnPage(`sidepanel.html#/read/${other.article.id}`);
  await panel.setViewport({ width: 320, height: 700 });
  await reads(panel, 'The other one.');

  expect(await widestOf(panel)).toBeLessThanOrEqual(320);
  await panel.keyboard.press('Escape');
  await find(panel, 'link', 'Another article');
  expect(await widestOf(panel)).toBeLessThanOrEqual(320);
});

async function panelOf(gleaner: Gleaner): Promise<Page> {
  const target = await gleaner.browser.waitForTarget((each) => each.url().includes('/sidepanel.html'));
  return target.asPage();
}

/** The pages of the web that are open. */
async function addressesOf(gleaner: Gleaner): Promise<string[]> {
  return (await gleaner.browser.pages()).map((page) => page.url()).filter((url) => url.startsWith('http'));
}

/** How far what can be scrolled as a whole reaches. */
function widestOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('section, main, header')].map(({ scrollWidth }) => scrollWidth),
    ),
  );
}
