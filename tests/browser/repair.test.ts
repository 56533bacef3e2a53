import { expect } from 'vitest';
import { find, has, press, reads, until } from '../support/hands.mjs';
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
