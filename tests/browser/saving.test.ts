import { expect } from 'vitest';
import { lastWordsOfLongStory } from '../support/generated-pages.mjs';
import { find, has, press, reads, write } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, storeOf, test } from './gleaner';

test('an article that is saved again under another address of it is updated, and keeps its tags', async ({
  gleaner,
}) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await write(popup, 'combobox', 'Add a tag', 'ferries');
  await popup.keyboard.press('Enter');
  await find(popup, 'button', 'Remove tag ferries');
  await popup.close();
  gleaner.site.edit(`/${samples.en.path}`, (html) => html.replace('its thousandth crossing', 'its 1,001st crossing'));

  await gleaner.page.goto(`${siteUrl}${samples.en.path}?utm_source=mail&fbclid=abc#story`);
  const later = await gleaner.openPopup();
  await press(later, 'button', 'Update');
  await reads(later, 'Updated: it was saved before; its tags are kept');

  const { articles, bodies } = await storeOf(gleaner);
  expect(articles.map(({ url, tags }) => ({ url, tags }))).toEqual([
    { url: siteUrl + samples.en.path, tags: ['ferries'] },
  ]);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]?.markdown).toContain('made its 1,001st crossing');
});

test('Undo takes back a save, and Undo of an update brings the old text back', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await press(popup, 'button', 'Undo');
  await find(popup, 'button', /^Save\b/);
  expect(await storeOf(gleaner)).toMatchObject({ articles: [], bodies: [], totals: [{ name: 'articles', value: 0 }] });

  await savePage(gleaner, siteUrl + samples.en.path);
  gleaner.site.edit(`/${samples.en.path}`, (html) => html.replace('its thousandth crossing', 'its 1,001st crossing'));
  await gleaner.page.goto(`${siteUrl}${samples.en.path}?ref_src=front`);
  const later = await gleaner.openPopup();
  await press(later, 'button', 'Update');
  await reads(later, 'Updated');
  await press(later, 'button', 'Undo');
  await reads(later, 'Undone');
  expect((await storeOf(gleaner)).bodies[0]?.markdown).toContain('its thousandth crossing');
});

test('what is selected on a page is saved as an article of its own', async ({ gleaner }) => {
  await gleaner.page.goto(siteUrl + samples.en.path);
  await gleaner.page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((each) => each.textContent?.includes('Ruth Hallam'));
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  const popup = await gleaner.openPopup();
  await press(popup, 'button', 'Save selection');
  await find(popup, 'button', 'Undo');

  const { articles, bodies } = await storeOf(gleaner);
  expect(articles[0]?.url).toMatch(/the-ferry-comes-back#:~:text=/);
  expect(bodies[0]?.markdown.trim()).toBe(
    '“People still looked at it,” says Ruth Hallam, who teaches mathematics at the school across the water. “You’d see them read it, look up, and remember.” The road round the estuary is **31 miles long**; the crossing is *one and a quarter*. Her pupils began to arrive at ten.',
  );
});

const nothingToSave = [
  { what: 'a page without an article', url: `${siteUrl}search`, words: 'No article was found on this page' },
  { what: 'a page of the browser', url: 'chrome://version/', words: 'This page belongs to the browser' },
  { what: 'a PDF', url: `${siteUrl}leaflet.pdf`, words: 'This is a PDF' },
];

for (const { what, url, words } of nothingToSave) {
  test(`on ${what} the popup says why there is nothing to save`, async ({ gleaner }) => {
    await gleaner.page.goto(url);
    const popup = await gleaner.openPopup();
    await reads(popup, words);

    expect(await has(popup, 'button', /^Save\b/)).toBe(false);
    expect((await storeOf(gleaner)).articles).toEqual([]);
  });
}

test('an article of five megabytes is saved whole', async ({ gleaner }) => {
  const popup = await savePage(gleaner, `${siteUrl}en/2026/06/the-inquiry-in-full`);
  await reads(popup, 'The inquiry, in full');

  const { articles, bodies } = await storeOf(gleaner);
  const text = bodies[0]?.markdown ?? '';
  expect(articles[0]).toMatchObject({ title: 'The inquiry, in full', imageCount: 0 });
  expect(text.trimEnd().endsWith(lastWordsOfLongStory)).toBe(true);
  // No paragraph is missing in the middle either: each names its number.
  const pages = new Set([...text.matchAll(/page (\d+) of the log/g)].map(([, number]) => Number(number)));
  expect(pages.size).toBe(Math.max(...pages) - Math.floor((Math.max(...pages) - 1) / 40) - 1);
});

const fightingPages = [
  {
    path: 'en/2026/06/the-house-that-argues',
    title: 'The house that argues with its visitors',
    words: ['The doors of Number Nine open inwards', 'without anybody having asked it to.', '**“Because I am cold”**'],
  },
  {
    path: 'en/2026/06/the-house-of-names',
    title: 'A house where everything answers to somebody else’s name',
    words: ['The inventory of Number Ten', 'and it was no help at all.', '**“the Sea, properly so called”**'],
  },
];

for (const { path, title, words } of fightingPages) {
  test(`a page that fights back is saved and is not changed: ${path}`, async ({ gleaner }) => {
    const { page } = gleaner;
    await page.goto(siteUrl + path);
    await page.waitForFunction('window.__settled');
    const before = await page.evaluate(sourceOfPage);

    const popup = await gleaner.openPopup();
    await press(popup, 'button', /^Save\b/);
    await find(popup, 'button', 'Undo');

    const { articles, bodies } = await storeOf(gleaner);
    expect(articles.map((article) => article.title)).toEqual([title]);
    for (const each of words) expect(bodies[0]?.markdown).toContain(each);
    expect(await page.evaluate(sourceOfPage)).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { __changes: string[] }).__changes)).toEqual([]);
  });
}

/** The document as text. The prototype's function: the page may have put something else before it. */
function sourceOfPage(): string {
  return new XMLSerializer().serializeToString(document);
}
