import { expect } from 'vitest';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { siteHost, siteUrl } from '../support/site-server.mjs';
import { savePage, storeOf, test } from './gleaner';

const river = 'en/2026/07/up-the-river';
const volume = 'en/2026/07/the-third-volume';
const dock = 'zh/fukan/laochuanwu/index.html';

test('an article over three pages is saved whole, and what its pages repeat is in it once', async ({ gleaner }) => {
  gleaner.site.edit(`/${river}`, withoutConnections);
  await savePage(gleaner, siteUrl + river);

  const { articles, bodies, details } = await storeOf(gleaner);
  await expect(bodies[0]?.markdown).toMatchFileSnapshot('pages.expected.md');
  expect(articles).toMatchObject([{ url: siteUrl + river, title: 'Up the river, against the water', imageCount: 1 }]);
  const [known] = details;
  expect(known?.pages).toEqual({ read: 3, of: 3, missing: null, firstPage: expect.any(String) });
  expect(known?.proof).toEqual({ wordsTotal: articles[0]?.words, wordsKept: articles[0]?.words, spots: [] });
  expect(known?.leftOut.filter(({ reason }) => reason === 'repeated')).not.toEqual([]);
});

test('the other pages are asked for once each, by the page itself, when the reader saves', async ({ gleaner }) => {
  const { page, site } = gleaner;
  const asked = () => site.requests.filter(({ path }) => path.startsWith(`/${river}`)).map(({ path }) => path);
  await page.goto(siteUrl + river);
  const popup = await gleaner.openPopup();
  await find(popup, 'button', /^Save\b/);
  expect(asked()).toEqual([`/${river}`]);
  const before = site.requests.length;

  await press(popup, 'button', /^Save\b/);
  await reads(popup, '3 pages');

  expect(asked()).toEqual([`/${river}`, `/${river}/2`, `/${river}/3`]);
  // Nothing of a page that was fetched is loaded: no picture, no style.
  const loaded = site.requests.slice(before).filter(({ host }) => host === siteHost);
  expect(loaded.map(({ path }) => path)).toEqual([`/${river}/2`, `/${river}/3`]);
});

test('from a later page the article is saved from its first', async ({ gleaner }) => {
  await savePage(gleaner, `${siteUrl}${river}/3`);

  const { articles, bodies } = await storeOf(gleaner);
  await expect(bodies[0]?.markdown).toMatchFileSnapshot('pages.expected.md');
  expect(articles).toMatchObject([{ url: siteUrl + river }]);
});

test('a pager of numbers in Chinese is followed, in the letters that the page is written in', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + dock);
  await reads(popup, '3 pages');

  const { articles, bodies } = await storeOf(gleaner);
  await expect(bodies[0]?.markdown).toMatchFileSnapshot('pages-zh.expected.md');
  expect(articles).toMatchObject([{ title: '老船坞的声音' }]);
});

test('an article whose third page is missing is saved as far as it goes, says so, and can be had again', async ({
  gleaner,
}) => {
  const { site } = gleaner;
  const popup = await savePage(gleaner, siteUrl + volume);
  await reads(popup, 'the site did not give the next page. Saved: 2 of 3 pages.');
  site.write(
    `/${volume}/3`,
    `<!DOCTYPE html><title>The third volume</title><article><h1>The third volume</h1><p>${'He brought it back on a Monday, and nobody was there to see it but the clerk. '.repeat(4)}</p></article><p class="pages"><a href="/${volume}">1</a> <a href="/${volume}/2">2</a> 3</p>`,
  );

  await press(popup, 'button', 'Try again');
  await reads(popup, /Updated.*3 pages/s);

  const { articles, bodies } = await storeOf(gleaner);
  expect(articles).toHaveLength(1);
  expect(bodies[0]?.markdown).toContain('would fill a volume');
  expect(bodies[0]?.markdown).toContain('He brought it back on a Monday');
});

test('the next article is not the next page', async ({ gleaner }) => {
  const popup = await savePage(gleaner, `${siteUrl}en/letters/7`);
  expect(await has(popup, 'button', 'Try again')).toBe(false);

  const { bodies, details } = await storeOf(gleaner);
  expect(bodies[0]?.markdown).not.toContain('vessel of the co-operative');
  expect(details[0]?.pages).toBeNull();
  expect(gleaner.site.requests.filter(({ path }) => path.includes('letters/8'))).toEqual([]);
});

test('the popup says which page is being read, and Stop keeps what was read', async ({ gleaner }) => {
  const release = gleaner.site.hold(`/${river}/3`);
  await gleaner.page.goto(siteUrl + river);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Save\b/);
  await reads(popup, 'Reading page 3 of 3…');

  await press(popup, 'button', 'Stop here');
  await reads(popup, 'you stopped the reading. Saved: 2 of 3 pages.');
  release();

  const { bodies, details } = await storeOf(gleaner);
  expect(details[0]?.pages).toMatchObject({ read: 2, of: 3, missing: 'stopped' });
  expect(bodies[0]?.markdown).toContain('The middle of nowhere in particular');
  expect(bodies[0]?.markdown).not.toContain('The spring is in a wood');
});

test('a page that is saved whole is not taken for one that has changed', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + river)).close();
  await gleaner.page.goto(`${siteUrl}${river}?utm_source=mail`);
  const popup = await gleaner.openPopup();

  await find(popup, 'button', 'Save again');
  await reads(popup, '3 pages');
});

test('when the tab moves on in the middle, what was read is saved, and that it is not all is said', async ({
  gleaner,
}) => {
  const release = gleaner.site.hold(`/${river}/3`);
  await gleaner.page.goto(siteUrl + river);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Save\b/);
  await reads(popup, 'Reading page 3 of 3…');

  await gleaner.page.goto(siteUrl);
  release();

  await until(
    async () => (await storeOf(gleaner)).articles.length === 1,
    async () => `the captures are ${JSON.stringify((await storeOf(gleaner)).captures)}`,
  );
  const { details } = await storeOf(gleaner);
  expect(details[0]?.pages).toMatchObject({ read: 2, of: 3, missing: 'tab-gone' });
});

test('without the popup the notice says which page is being read, stops, and tries again', async ({
  windowed: { gleaner, display },
}) => {
  const { page, site } = gleaner;
  const release = site.hold(`/${river}/2`);
  await page.goto(siteUrl + river);
  await page.bringToFront();

  await display.pressUntil('alt+shift+s', () => has(page, 'StaticText', 'Reading page 2 of 3…'));
  await press(page, 'button', 'Stop here');
  await find(page, 'StaticText', /you stopped the reading\. Saved: 1 of 3 pages\.$/);
  release();
  await press(page, 'button', 'Try again');

  await find(page, 'StaticText', / words kept · 3 pages · /);
  expect((await storeOf(gleaner)).details[0]?.pages).toMatchObject({ read: 3, missing: null });
});

/** A page that lets its own scripts ask nothing of the network: in Chromium ours are not bound by that */
function withoutConnections(html: string): string {
  return html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`);
}
