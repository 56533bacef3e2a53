import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Gleaner } from '../support/browser.mjs';
import type { Display } from '../support/display.mjs';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { loseWords } from '../support/lossy-save.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

test('Alt+Shift+S saves the page, says so on the icon and on the page, and Undo there takes it back', async ({
  windowed: { gleaner, display },
}) => {
  const { page } = gleaner;
  const icon = await watchIcon(gleaner);
  await page.goto(siteUrl + samples.ja.path);
  await page.bringToFront();

  await display.pressUntil('alt+shift+s', () => has(page, 'status', /.*/));

  await icon.shows('✓');
  await find(page, 'status', /.*/);
  await find(page, 'StaticText', /([\d,]+) of \1 words kept/);
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

test('the notice of a save that lost words leads to where', async ({ gleaner }) => {
  const { page } = gleaner;
  await (await savePage(gleaner, siteUrl + samples.ja.path)).close();
  await loseWords(gleaner, { wordsTotal: 9, wordsKept: 8, spots: [{ before: '本は', expected: '、', got: '' }] });
  await page.bringToFront();
  await page.goto(siteUrl + samples.ja.path);
  await showNotice(gleaner);

  await find(page, 'StaticText', '8 of 9 words kept');
  const opened = gleaner.browser.waitForTarget((target) => target.url().includes('/proof'));
  await press(page, 'button', 'Look');

  const library = await (await opened).asPage();
  await reads(library, 'In this copy');
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
  // Two of ours for what is selected: they are in a menu of their own, of which the first is to save it.
  display.press('Up', 'Up', 'Right', 'Return');

  await find(page, 'button', 'Undo');
  const { bodies } = await storeOf(gleaner);
  expect(bodies.map(({ markdown }) => markdown.replace(/^> /, '').trim())).toEqual([
    '本は、待っていれば売れるものではありません。けれど、待っている人のところへ行けば、かならず読まれます。',
  ]);
});

/** Shows what became of the last save of the tab, as the worker does after one. */
async function showNotice(gleaner: Gleaner) {
  const tab = await gleaner.openOwnPage('library.html');
  await gleaner.page.bringToFront();
  await tab.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: ChromeOfPage }).chrome;
    const shown = (await tabs.query({})).find((each) => each.url === url);
    await scripting.executeScript({ target: { tabId: shown?.id ?? 0 }, files: ['/notice.js'] });
  }, gleaner.page.url());
  await tab.close();
}

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
  readonly tabs: { query(all: object): Promise<{ id: number; url?: string }[]> };
  readonly scripting: { executeScript(script: object): Promise<unknown> };
  readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> };
}
