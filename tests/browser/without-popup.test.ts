import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Gleaner } from '../support/browser.mjs';
import type { Display } from '../support/display.mjs';
import { find, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, storeOf, test } from './gleaner';

test('Alt+Shift+S saves the page, says so on the icon and on the page, and Undo there takes it back', async ({
  windowed: { gleaner, display },
}) => {
  const { page } = gleaner;
  const icon = await watchIcon(gleaner);
  await page.goto(siteUrl + samples.ja.path);
  await page.bringToFront();

  display.press('alt+shift+s');

  await icon.shows('✓');
  await find(page, 'status', /.*/);
  const undo = await find(page, 'button', 'Undo');
  await until(
    async () => (await storeOf(gleaner)).articles[0]?.title === samples.ja.title,
    async () => `the captures are ${JSON.stringify((await storeOf(gleaner)).captures)}`,
  );
  await page.bringToFront();
  await undo.click();
  await until(
    async () => (await storeOf(gleaner)).articles.length === 0,
    async () => 'the article is still there',
  );
});

test('“Save this page” in the context menu saves the page', async ({ windowed: { gleaner, display } }) => {
  const { page } = gleaner;
  await page.goto(siteUrl + samples.ja.path);
  await page.bringToFront();
  const picture = await middleOf(page, 'figure img');

  await openMenu(display, picture);
  // From the bottom: Inspect, then ours.
  display.press('Up', 'Up', 'Return');

  await find(page, 'button', 'Undo');
  const { articles } = await storeOf(gleaner);
  expect(articles.map(({ title }) => title)).toEqual([samples.ja.title]);
});

test('“Save selection” in the context menu saves what is selected', async ({ windowed: { gleaner, display } }) => {
  const { page } = gleaner;
  await page.goto(siteUrl + samples.ja.path);
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('blockquote p') as Node));
  const quote = await middleOf(page, 'blockquote p');

  await openMenu(display, quote);
  display.press('Up', 'Up', 'Return');

  await find(page, 'button', 'Undo');
  const { bodies } = await storeOf(gleaner);
  expect(bodies.map(({ markdown }) => markdown.replace(/^> /, '').trim())).toEqual([
    '本は、待っていれば売れるものではありません。けれど、待っている人のところへ行けば、かならず読まれます。',
  ]);
});

/** Presses the right button of the mouse, and gives the menu the time to open. */
async function openMenu(display: Display, at: { readonly x: number; readonly y: number }) {
  display.rightClick(at);
  await new Promise((resolve) => setTimeout(resolve, 800));
}

/** Where on the screen a thing of the page is, once it has been scrolled to the middle. */
async function middleOf(page: Page, selector: string) {
  return page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const toolbar = outerHeight - innerHeight;
    return { x: Math.round(screenX + left + width / 2), y: Math.round(screenY + toolbar + top + height / 2) };
  });
}

/** Watches the mark on the toolbar icon from a page of the extension, which may ask. */
async function watchIcon(gleaner: Gleaner) {
  const tab = await gleaner.openOwnPage('library.html');
  return {
    shows: (mark: string) =>
      until(
        async () => (await tab.evaluate(marksOfTabs)).includes(mark),
        async () => `the icons of the tabs show ${await tab.evaluate(marksOfTabs)}`,
      ),
  };
}

async function marksOfTabs(): Promise<string[]> {
  const { tabs, action } = (globalThis as unknown as { chrome: ChromeOfPage }).chrome;
  return Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })));
}

interface ChromeOfPage {
  readonly tabs: { query(all: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> };
}
