import { rm } from 'node:fs/promises';
import { expect, onTestFinished } from 'vitest';
import { type Gleaner, openBrowser } from '../support/browser.mjs';
import { grantedExtension } from '../support/granted-extension.mjs';
import { find, has, press, reads } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { aFile, choose } from './files';
import { samples, storeOf, test } from './gleaner';

/** Tags, a date and a state that the reader had. */
const pocket = `title,url,time_added,tags,status
临江的渡轮,${siteUrl}${samples.zh.path},1600000000,渡口|河,archive
The ferry,${siteUrl}old/ferry,1590000000,boats,unread
Gone,${siteUrl}nowhere-at-all,1580000000,,unread
Front,${siteUrl}was/here,1570000000,,unread
`;

test('an address gets its text when the reader asks, and keeps what the reader had', async () => {
  const gleaner = await granted();
  const { site } = gleaner;
  site.redirect('/old/ferry', `/${samples.en.path}`);
  site.redirect('/was/here', '/');
  const library = await gleaner.openOwnPage('library.html#/import');
  await importText(library, pocket);
  const tabs = (await gleaner.browser.pages()).length;

  await press(library, 'link', /Get the texts of those/);
  await reads(library, 'Get texts');
  await press(library, 'button', 'Get 4 texts');
  await reads(library, 'Done: 2 texts are here, 2 could not be had.', 90_000);
  await reads(library, 'The page is not there any more (404).');
  await reads(library, /leads to the front page of the site/);
  expect((await gleaner.browser.pages()).length).toBe(tabs);

  const { articles, bodies } = await storeOf(gleaner);
  const byTag = (tag: string) => articles.find(({ tags }) => (tags as readonly string[]).includes(tag));
  const [ferry, river] = [byTag('boats'), byTag('河')];
  expect(articles).toHaveLength(4);
  expect(river).toMatchObject({ title: samples.zh.title, tags: ['渡口', '河'], marks: ['read', 'archived'] });
  expect(river?.savedAt.slice(0, 10)).toBe('2020-09-13');
  // Known under the address that its page says, and under the one that it came by.
  expect(ferry).toMatchObject({ url: siteUrl + samples.en.path, otherUrls: [`${siteUrl}old/ferry`] });
  expect(bodies.find(({ id }) => id === ferry?.id)?.markdown).toContain('ferry');

  // The same file once more: nothing twice.
  await library.evaluate(() => {
    location.hash = '#/import';
  });
  await importText(library, pocket);
  await reads(library, 'Imported: 0 new');
  expect((await storeOf(gleaner)).articles).toHaveLength(4);
});

test('a site that asks to be left alone is, and the rest waits for the reader', async () => {
  const gleaner = await granted();
  const { site } = gleaner;
  site.refuse('/busy', 429, '<title>Slow down</title><p>Too many requests. Come back in an hour.');
  const library = await gleaner.openOwnPage('library.html#/import');
  site.refuse('/later', 429, '<title>Slow down</title><p>Too many requests. Come back in an hour.');
  await importText(library, `${siteUrl}busy\n${siteUrl}later\n`);

  await press(library, 'link', /Get the texts of those/);
  await press(library, 'button', 'Get 2 texts');
  await reads(library, 'Sites that asked to be left alone', 60_000);
  await reads(library, 'Too many requests. Come back in an hour.');
  await reads(library, '2 texts are still waiting for their turn.');
  expect(site.requests.filter(({ path }) => path === '/busy' || path === '/later')).toHaveLength(1);

  // Later, also after the page was loaded again.
  site.redirect('/busy', `/${samples.ja.path}`);
  site.redirect('/later', `/${samples.en.path}`);
  await library.reload();
  await press(library, 'button', 'Continue');
  await reads(library, 'Done: 2 texts are here, 0 could not be had.', 90_000);
  await reads(library, 'Every article here has its text.');
  expect(await has(library, 'button', 'Continue')).toBe(false);
});

test('a single address gets its text where it would be read', async () => {
  const gleaner = await granted();
  const library = await gleaner.openOwnPage('library.html#/import');
  await importText(
    library,
    `title,url,time_added,tags,status\nThe ferry,${siteUrl}${samples.en.path},1590000000,boats,unread\n`,
  );
  await press(library, 'link', 'The ferry');

  await press(library, 'button', 'Get the text');
  await reads(library, samples.en.title, 60_000);
  await find(library, 'heading', samples.en.title);
  expect((await storeOf(gleaner)).articles).toHaveLength(1);
});

async function granted(): Promise<Gleaner> {
  const folder = await grantedExtension();
  const gleaner = await openBrowser({ folder });
  onTestFinished(async () => {
    await gleaner.close();
    await rm(folder, { recursive: true, force: true });
  });
  return gleaner;
}

async function importText(library: Awaited<ReturnType<Gleaner['openOwnPage']>>, csv: string): Promise<void> {
  await choose(library, await aFile('list.csv', csv));
  await press(library, 'button', /^Import \d/);
  await reads(library, /Imported:/);
}
