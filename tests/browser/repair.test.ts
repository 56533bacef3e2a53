import { expect } from 'vitest';
import { find, has, press, reads, until } from '../support/hands.mjs';
import { selectParagraph, withBox } from '../support/repairs.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

test('a part that was left out is brought back in its place, and taken back', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const before = await storeOf(gleaner);
  const { id } = before.articles[0] ?? { id: '' };
  const library = await gleaner.openOwnPage(`library.html#/read/${id}/proof`);
  await press(library, 'DisclosureTriangle', /left out$/);

  await press(library, 'button', /^Bring back: By Imogen Achebe/);

  await reads(library, 'Brought back');
  const byline = 'By Imogen Achebe in Saltmouth';
  const text = async () =>
    (await library.$$eval('[data-reader] article p', (all) => all.map(({ textContent }) => textContent))).join();
  await until(
    async () => (await text()).includes(byline),
    async () => `the text is ${await text()}`,
  );
  const repaired = await storeOf(gleaner);
  const [old, now] = [before, repaired].map(({ bodies }) => bodies[0]?.markdown ?? '') as [string, string];
  expect(now.replace(/^.*Imogen Achebe.*\n\n/m, '')).toBe(old);
  expect(repaired.details[0]?.leftOut).toHaveLength((before.details[0]?.leftOut.length ?? 0) - 1);
  await library.bringToFront();

  await press(library, 'button', 'Undo');

  await until(
    async () => (await storeOf(gleaner)).bodies[0]?.markdown === old,
    async () => 'the text is not as it was',
  );
});

test('what is left out stays out when the page is saved again, and on other pages of the site where that is chosen', async ({
  gleaner,
}) => {
  gleaner.site.edit(`/${samples.en.path}`, withBox);
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const { articles } = await storeOf(gleaner);
  const library = await gleaner.openOwnPage(`library.html#/read/${articles[0]?.id}`);
  await reads(library, 'Tomorrow there will be rain');
  await selectParagraph(library, 'Tomorrow');
  await press(library, 'button', 'Leave out this paragraph');
  await press(library, 'button', /^Always leave this out on/);
  await reads(library, 'From now on this is done on the whole site');
  const isIn = async () => (await storeOf(gleaner)).bodies.map(({ markdown }) => /Tomorrow/.test(markdown));
  expect(await isIn()).toEqual([false]);

  gleaner.site.edit(`/${samples.en.path}`, (html) => withBox(html).replaceAll('thousandth', '1,001st'));
  await gleaner.page.goto(`${siteUrl}${samples.en.path}?utm_source=x`);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Update/);
  await until(
    async () => (await storeOf(gleaner)).bodies[0]?.markdown.includes('1,001st'),
    async () => 'the page was not saved again',
  );

  expect(await isIn()).toEqual([false]);
  expect((await storeOf(gleaner)).details[0]?.repairs).toMatchObject([{ kind: 'left-out' }]);
  await library.goto(library.url().replace(/#.*/, '#/settings'));
  await reads(library, 'div.weather-box');
  await press(library, 'button', /^Change: Always leave this out/);
  await press(library, 'radio', 'Bring such blocks back');
  await press(library, 'button', 'Save');
  await reads(library, 'Choice changed');
  await find(library, 'checkbox', /^Always bring this back on .*: div\.weather-box$/);
  await press(library, 'button', 'Undo');
  await press(library, 'button', /^Delete: Always leave this out/);
  await reads(library, 'Choice deleted');
});

test('a paragraph is left out by pointing at it, and is in the list then', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const before = await storeOf(gleaner);
  const { id } = before.articles[0] ?? { id: '' };
  const library = await gleaner.openOwnPage(`library.html#/read/${id}`);
  await find(library, 'region', 'About this copy');
  const words = await library.evaluate(() => {
    const paragraph = [...document.querySelectorAll('[data-reader] article p')].filter(
      ({ textContent }) => (textContent ?? '').length > 200,
    )[1] as HTMLElement;
    paragraph.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(paragraph);
    return paragraph.textContent ?? '';
  });

  await press(library, 'button', 'Leave out this paragraph');

  await reads(library, 'Left out');
  await until(
    async () => (await storeOf(gleaner)).details[0]?.leftOut.some(({ reason }) => reason === 'reader'),
    async () => 'nothing is left out',
  );
  const { bodies, details } = await storeOf(gleaner);
  expect(bodies[0]?.markdown.length).toBeLessThan(before.bodies[0]?.markdown.length ?? 0);
  expect(words).toContain(details[0]?.leftOut.at(-1)?.excerpt.slice(0, 60));
  await library.bringToFront();
  await press(library, 'DisclosureTriangle', /left out$/);
  await press(library, 'button', `Bring back: ${details[0]?.leftOut.at(-1)?.excerpt.slice(0, 60)}`);

  await until(
    async () => (await storeOf(gleaner)).bodies[0]?.markdown === before.bodies[0]?.markdown,
    async () => 'the text is not as it was',
  );
  expect(await has(library, 'alert', /./)).toBe(false);
});

test('a paragraph is corrected by the keyboard, marked, and made as it was captured', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const before = await storeOf(gleaner);
  const { id } = before.articles[0] ?? { id: '' };
  const library = await gleaner.openOwnPage(`library.html#/read/${id}`);
  await find(library, 'region', 'About this copy');
  await library.keyboard.press('h');
  await find(library, 'toolbar', 'Selected passage');
  await library.keyboard.press('c');
  await find(library, 'dialog', 'Correct this paragraph');
  await library.keyboard.down('Control');
  await library.keyboard.press('End');
  await library.keyboard.up('Control');
  await library.keyboard.type(' With **one** more word.');
  await library.keyboard.down('Control');
  await library.keyboard.press('Enter');
  await library.keyboard.up('Control');

  await reads(library, 'With one more word.');
  await find(library, 'button', 'Corrected by you');
  expect((await storeOf(gleaner)).bodies[0]?.markdown).toContain(' With **one** more word.');
  expect(
    await library.$$eval('[data-correction] ins', (all) => all.map(({ textContent }) => textContent).join('')),
  ).toContain('more');

  await press(library, 'button', 'Corrected by you');
  expect(await library.evaluate(() => document.activeElement?.hasAttribute('data-correction'))).toBe(true);
  await press(library, 'button', 'Back to what was captured');

  await until(
    async () => (await storeOf(gleaner)).bodies[0]?.markdown === before.bodies[0]?.markdown,
    async () => 'the text is not as it was',
  );
});
