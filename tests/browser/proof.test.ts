import { expect } from 'vitest';
import { find, has, press, reads } from '../support/hands.mjs';
import { loseWords } from '../support/lossy-save.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

test('a save says that every word was kept, and the reader what was left out', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  const told = await reads(popup, /([\d,]+) of \1 words kept/);
  await press(popup, 'button', 'Read');

  const words = /([\d,]+) of \1 words kept/.exec(told)?.[0] ?? '';
  await find(popup, 'region', 'About this copy');
  expect(await reads(popup, words)).toMatch(/Saved on \w/);
  await press(popup, 'DisclosureTriangle', /left out$/);
  await reads(popup, 'Imogen Achebe');
  // Opens a tab, which closes the popup.
  const { articles, details } = await storeOf(gleaner);
  expect(details[0]?.leftOut).not.toEqual([]);
  expect(details[0]).toMatchObject({
    id: articles[0]?.id,
    proof: { wordsTotal: articles[0]?.words, wordsKept: articles[0]?.words, spots: [] },
  });
});

test('all sample articles are saved whole', async ({ gleaner }) => {
  for (const { path } of Object.values(samples)) await (await savePage(gleaner, siteUrl + path)).close();

  for (const { proof } of (await storeOf(gleaner)).details)
    expect(proof).toEqual({ wordsTotal: proof.wordsTotal, wordsKept: proof.wordsTotal, spots: [] });
});

test('a save that lost words warns of it, and leads to where', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  await loseWords(gleaner, {
    wordsTotal: 1245,
    wordsKept: 1240,
    spots: [{ before: 'The crossing is', expected: 'one and a quarter', got: '' }],
  });

  const popup = await gleaner.openPopup();
  await find(popup, 'alert', /.*/);
  await reads(popup, '1,240 of 1,245 words kept');
  await press(popup, 'button', 'Look');

  await reads(popup, /On the page\s*The crossing is one and a quarter\s*In this copy\s*The crossing is nothing/);
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('About this copy');
  expect(await has(popup, 'button', 'Back')).toBe(true);
});

test('the address of a proof leads to it in the library', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const { articles } = await storeOf(gleaner);

  const library = await gleaner.openOwnPage(`library.html#/read/${articles[0]?.id}/proof`);

  await find(library, 'region', 'About this copy');
  const isInView = await library.evaluate(() => {
    const place = document.querySelector('[aria-label="About this copy"]')?.getBoundingClientRect();
    return place !== undefined && place.top < innerHeight && place.bottom > 0;
  });
  expect(isInView).toBe(true);
});
