import { expect } from 'vitest';
import { fillLibrary } from '../bench/library-of.mjs';
import type { Gleaner } from '../support/browser.mjs';
import { find, gone, has, namesOf, press, reads, until, write } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

test('several articles are selected, tagged together, deleted together, and come back with Undo', async ({
  gleaner,
}) => {
  const popup = await saveTwo(gleaner);
  for (const { title } of [samples.zh, samples.en]) await press(popup, 'checkbox', `Select “${title}”`);
  await press(popup, 'button', 'Tags');
  await write(popup, 'combobox', 'Add a tag', 'rivers');
  await popup.keyboard.press('Enter');
  await reads(popup, 'Tag “rivers” added to all of them');
  await popup.keyboard.press('Escape');
  expect((await storeOf(gleaner)).articles.map(({ tags }) => tags)).toEqual([['rivers'], ['rivers']]);

  // Another page in the tab: the only Undo is the one of the deletion.
  await gleaner.page.goto(siteUrl);
  const later = await gleaner.openPopup();
  for (const { title } of [samples.zh, samples.en]) await press(later, 'checkbox', `Select “${title}”`);
  await press(later, 'button', 'Delete');
  await reads(later, '2 articles moved to the trash');
  await gone(later, 'link', samples.zh.title);
  await press(later, 'button', 'Undo');
  await find(later, 'link', samples.zh.title);
  await find(later, 'link', samples.en.title);
  expect((await storeOf(gleaner)).totals).toEqual([{ name: 'articles', value: 2 }]);
});

test('a tag is suggested while it is typed, and renamed on every article', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.zh.path);
  await write(popup, 'combobox', 'Add a tag', 'shipbuilding');
  await popup.keyboard.press('Enter');
  await find(popup, 'button', 'Remove tag shipbuilding');
  await popup.close();
  const second = await savePage(gleaner, siteUrl + samples.en.path);
  await write(second, 'combobox', 'Add a tag', 'ship');
  await find(second, 'option', /shipbuilding/);
  await second.keyboard.press('ArrowDown');
  await second.keyboard.press('Enter');
  await find(second, 'button', 'Remove tag shipbuilding');
  await second.close();

  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'button', 'Change tag shipbuilding');
  const field = await find(library, 'textbox', /name/i);
  await field.click({ count: 3 });
  await field.type('boats/new');
  await library.keyboard.press('Enter');
  await reads(library, '“shipbuilding” is now “boats/new”');

  expect((await storeOf(gleaner)).articles.map(({ tags }) => tags)).toEqual([['boats/new'], ['boats/new']]);
});

test('an article is copied as Markdown', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await press(popup, 'button', 'Read');
  await press(popup, 'button', 'More');
  await press(popup, 'menuitem', 'Copy as Markdown');
  await reads(popup, 'Copied as Markdown');

  await gleaner.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${gleaner.extension.id}`, ['clipboard-read']);
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('The road round the estuary is **31 miles long**; the crossing is *one and a quarter*.');
});

test('the list is worked by the keyboard alone', async ({ gleaner }) => {
  const popup = await saveTwo(gleaner);
  await popup.keyboard.press('/');
  await until(
    () => popup.evaluate(() => document.activeElement?.matches('search input, [role=search] input')),
    async () => 'the search field has no focus',
  );
  await popup.keyboard.type('ferry');
  await until(
    async () => !(await has(popup, 'link', samples.zh.title)),
    async () => `the list shows ${await namesOf(popup, 'link')}`,
  );
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await reads(popup, 'The last boat of the old company left Saltmouth');
});

test('the search looks into the texts, shows where they answer, and keeps its place in the address', async ({
  gleaner,
}) => {
  await (await saveTwo(gleaner)).close();
  const library = await gleaner.openOwnPage('library.html');
  await library.keyboard.press('/');
  await library.keyboard.type('timeta');
  await reads(library, '1 article found');
  await gone(library, 'link', samples.zh.title);
  expect(await library.$$eval('mark', (marks) => marks.map(({ textContent }) => textContent))).toContain('timeta');

  await library.keyboard.press('Escape');
  await library.keyboard.type('渡轮');
  await find(library, 'link', samples.zh.title);
  await until(
    async () => !(await has(library, 'link', samples.en.title)),
    async () => `the list shows ${await namesOf(library, 'link')}`,
  );

  await library.reload();
  await reads(library, '1 article found');
  await find(library, 'link', samples.zh.title);
});

test('a search is completed by the keyboard', async ({ gleaner }) => {
  const popup = await saveTwo(gleaner);
  // The popup has the focus on the tags by itself, a moment after a save.
  await (await find(popup, 'combobox', /^Search/)).click();
  await popup.keyboard.type('si');
  await find(popup, 'option', 'site:');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  const site = await find(popup, 'option', /^site:./);
  const words = await site.evaluate(({ textContent }) => textContent);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Tab');

  await until(
    () => popup.evaluate(() => document.activeElement?.matches('search input')),
    async () => 'the search field lost the focus',
  );
  await popup.keyboard.type('boat');
  await reads(popup, '1 article found');
  expect(await popup.$eval('search input', ({ value }) => value)).toBe(`${words} boat`);
});

test('articles are marked by key, stand on their shelves, and go back with Undo', async ({ gleaner }) => {
  await (await saveTwo(gleaner)).close();
  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'link', /^Unread 2$/);
  // The article stands on the shelf before it as well.
  await find(library, 'heading', 'Unread');
  await find(library, 'link', samples.en.title);
  await library.keyboard.press('j');
  await library.keyboard.press('m');
  await reads(library, 'Marked as read');
  await find(library, 'link', /^Unread 1$/);
  await press(library, 'link', /^Read 1$/);
  await find(library, 'link', samples.en.title);
  await press(library, 'button', 'Undo');
  await reads(library, 'There is no article on this shelf.');

  await library.goBack();
  await find(library, 'link', samples.en.title);
  for (const { title } of [samples.zh, samples.en]) await press(library, 'checkbox', `Select “${title}”`);
  await press(library, 'button', 'Favourite');
  await reads(library, '2 articles added to the favourites');
  expect((await storeOf(gleaner)).articles.map(({ marks }) => marks)).toEqual([['favourite'], ['favourite']]);
});

test('an article that is opened by its address has its row in view', async ({ gleaner }) => {
  const library = await gleaner.openOwnPage('library.html');
  await find(library, 'heading', 'Welcome to Gleaner');
  await fillLibrary(library, 400);
  await library.goto(library.url().replace(/#.*|$/, `#/read/01J${'7'.padStart(23, '0')}`));
  await library.reload();
  await find(library, 'heading', /7/);

  await until(
    () =>
      library.evaluate(() => {
        const row = document.querySelector('a[aria-current="true"]');
        const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {};
        return top > 0 && bottom < innerHeight;
      }),
    async () => 'the row is not on the screen',
  );
});

test('an article that is opened is being read', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'link', samples.en.title);
  await find(library, 'link', /^Reading 1$/);
  await press(library, 'button', 'Mark as read');
  await find(library, 'link', /^Read 1$/);
  await press(library, 'button', 'Mark as read');
  await find(library, 'link', /^Unread 1$/);
});

async function saveTwo(gleaner: Gleaner) {
  await (await savePage(gleaner, siteUrl + samples.zh.path)).close();
  return savePage(gleaner, siteUrl + samples.en.path);
}
