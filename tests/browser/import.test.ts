import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import { find, has, press, reads, until, write } from '../support/hands.mjs';
import { aZip } from '../support/import-files';
import { siteUrl } from '../support/site-server.mjs';
import { aFile, choose } from './files';
import { samples, savePage, storeOf, test } from './gleaner';

test('a Pocket file is shown before it is imported, stands in the library, and goes again', async ({ gleaner }) => {
  const file = await aFile(
    'pocket.csv',
    `title,url,time_added,tags,status\n"Tide tables, explained",https://example.org/tides?utm_source=rss,1700000000,sea|how it works,archive\nThe night train,https://example.org/train,1690000000,,unread\nLost,nowhere,1690000000,,unread\n`,
  );
  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'link', 'Bring articles from elsewhere');

  await choose(library, file);
  await reads(library, 'From Pocket (CSV): 2');
  await reads(library, '2 new addresses without a text');
  await reads(library, '1 is left out');
  expect((await storeOf(gleaner)).articles).toEqual([]);

  await press(library, 'button', 'Import 2 entries');
  await reads(library, 'Imported: 2 new, 0 merged, 0 known already.');
  await press(library, 'button', 'What was left out');
  await reads(library, /pocket\.csv, line 4 — This is no address of a web page\./);
  await press(library, 'link', 'Tide tables, explained');
  await reads(library, 'Only the address of this article is here.');
  await reads(library, /Imported from Pocket/);
  await write(library, 'combobox', /Search/, 'is:link night');
  await find(library, 'link', /night train/);

  await library.goto(library.url().replace(/#.*/, '#/import'));
  await press(library, 'button', 'Undo this import');
  await pressInDialog(library, 'Undo this import');
  await reads(library, 'The import was taken back.');
  expect(await storeOf(gleaner)).toMatchObject({ articles: [], bodies: [] });
});

test('what a field of front matter becomes is shown, corrected, applied at once, and known the next time', async ({
  gleaner,
}) => {
  const file = await aFile(
    'tides.md',
    '---\nheading: Tides\nfound at: https://example.org/tides\nsubjects: [moon]\n---\n\nTwice a day.\n',
  );
  const library = await gleaner.openOwnPage('library.html#/import');
  await choose(library, file);
  await reads(library, 'There is nothing in these files that can be imported.');
  await reads(library, '3 fields in the headers of the files');
  await become(library, 'found at', 'url');
  await reads(library, '1 new article with its text');
  await become(library, 'heading', 'title');
  await become(library, 'subjects', 'tags');
  await reads(library, '#moon');

  await press(library, 'button', 'Choose other files');
  await choose(library, file);
  await reads(library, '#moon');
  await press(library, 'button', 'Import 1 entry');
  await reads(library, 'Imported: 1 new');

  expect((await storeOf(gleaner)).articles).toMatchObject([
    { title: 'Tides', url: 'https://example.org/tides', tags: ['moon'] },
  ]);
});

test('a bad file ends in a sentence that names it and the place, and the library is as it was', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.zh.path)).close();
  const { articles, bodies, details } = await storeOf(gleaner);
  const library = await gleaner.openOwnPage('library.html#/import');
  for (const [name, content, sentence] of await badFiles()) {
    await choose(library, await aFile(name, content));
    await reads(library, sentence);
    await reads(library, /There is nothing in these files that can be imported\.|Choose files…/);
    if (await has(library, 'button', 'Choose other files')) await press(library, 'button', 'Choose other files');
  }

  expect(await storeOf(gleaner)).toMatchObject({ articles, bodies, details });
  expect(await countIn(library, 'articles')).toBe(1);
  expect(await countIn(library, 'imports')).toBe(0);
});

test('our own archive comes back with its text', async ({ gleaner }) => {
  await savePage(gleaner, siteUrl + samples.zh.path);
  const [before] = (await storeOf(gleaner)).bodies;
  const [article] = (await storeOf(gleaner)).articles;
  const library = await gleaner.openOwnPage('library.html#/export?scope=all');
  const download = gleaner.nextDownload();
  await press(library, 'button', 'Export 1 article');
  const archive = await download;
  await deleteAll(library);

  await library.evaluate(() => {
    location.hash = '#/import';
  });
  await choose(library, archive);
  await reads(library, '1 new article with its text');
  await press(library, 'button', 'Import 1 entry');
  await reads(library, 'Imported: 1 new');

  const { articles, bodies } = await storeOf(gleaner);
  expect(articles).toMatchObject([{ url: article?.url, title: article?.title, language: article?.language }]);
  // The format gives images without a description the word for it.
  expect(bodies[0]?.markdown).toBe(before?.markdown.replaceAll('![](', '![图片]('));
});

test('a backup brings everything back', async ({ gleaner }) => {
  await savePage(gleaner, siteUrl + samples.zh.path);
  await savePage(gleaner, siteUrl + samples.ja.path);
  const { articles, bodies, details } = await storeOf(gleaner);
  const library = await gleaner.openOwnPage('library.html#/settings');
  await reads(library, 'There is none yet.');
  const download = gleaner.nextDownload();
  await press(library, 'button', 'Back up now');
  const backup = await download;
  await reads(library, /Last one: /);
  await deleteAll(library);

  await press(library, 'button', 'Choose a backup…');
  await choose(library, backup);
  await reads(library, '2 articles');
  await press(library, 'button', 'Restore');
  await reads(library, 'Restored: 2 articles.');

  expect(await storeOf(gleaner)).toMatchObject({ articles, bodies, details });
  await write(library, 'combobox', /Search/, '电动渡轮');
  await find(library, 'link', new RegExp(samples.zh.title.slice(0, 8)));

  await library.goto(library.url().replace(/#.*/, '#/import'));
  await reads(library, 'Backup: 2 new, 0 merged');
  await press(library, 'button', 'Undo this restore');
  await pressInDialog(library, 'Undo this restore');
  await reads(library, 'Taken back');
  expect(await storeOf(gleaner)).toMatchObject({ articles: [], bodies: [], details: [] });
});

test('an import whose tab is closed goes on where it was, and nothing is lost or there twice', async ({ gleaner }) => {
  const count = 4000;
  const rows = Array.from(
    { length: count },
    (_, index) => `Title ${index},https://example.org/${index},${1_600_000_000 + index},many,unread`,
  );
  const file = await aFile('pocket.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);

  let library = await gleaner.openOwnPage('library.html#/import');
  await choose(library, file);
  await press(library, 'button', 'Import 4,000 entries');
  await until(
    async () => (await countIn(library, 'articles')) > 0,
    async () => 'nothing was imported',
  );
  await library.close();

  for (let lives = 0; ; lives++) {
    library = await gleaner.openOwnPage('library.html#/import');
    const done = await countIn(library, 'articles');
    await press(library, 'button', 'Continue');
    if (lives === 2) break;
    await until(
      async () => (await countIn(library, 'articles')) > done,
      async () => 'it does not go on',
    );
    await library.close();
  }
  await reads(library, 'Imported: 4,000 new, 0 merged, 0 known already.', 60_000);

  expect(await countIn(library, 'articles')).toBe(count);
  expect(await countIn(library, 'bodies')).toBe(count);
  expect(await countIn(library, 'importFiles')).toBe(0);
  expect((await storeOf(gleaner)).totals).toEqual([{ name: 'articles', value: count }]);
});

/** What each is called, what is in it, and what is said of it. */
async function badFiles(): Promise<(readonly [name: string, content: string | Uint8Array, sentence: string])[]> {
  const table = 'title,url,time_added,tags,status\n';
  const note = '---\ntitle: "A"\nurl: "https://example.org/a"\n---\n\nText.\n';
  const archive = async (files: Readonly<Record<string, string>>) =>
    new Uint8Array(await (await aZip(files)).blob.arrayBuffer());
  const whole = await archive({ 'a.csv': `${table}A,https://example.org/a,1700000000,,unread\n` });
  const letters = Array.from({ length: 200 }, (_, index) => 0x80 + ((index * 37 + (index % 7) * 11) % 0x80));
  return [
    ['empty.csv', '', 'empty.csv — The file is empty.'],
    ['other.json', '{"users":[{"name":"A"}]}', 'other.json — This is no file that Gleaner knows how to read.'],
    ['cut.zip', whole.slice(0, -30), `cut.zip, at byte ${whole.length - 30} — The archive is cut off`],
    ['paths.zip', await archive({ '../a.md': note }), 'paths.zip › ../a.md — The name of the file leads outside'],
    ['drive.zip', await archive({ 'C:\\a.md': note }), 'drive.zip › C:\\a.md — The name of the file leads outside'],
    ['anchors.md', '---\na: &a ["x"]\nb: [*a, *a]\n---\ntext\n', 'anchors.md, line 3 — The header has anchors or tags'],
    ['tag.md', '---\nurl: !!js/function "f"\n---\ntext\n', 'tag.md, line 2 — The header has anchors or tags'],
    ['header.md', '---\nurl: https://a.example/\ntitle: "a" b\n---\n', 'header.md, line 3 — The header can’t be read'],
    ['quote.csv', `${table}"A,https://example.org/a,1,,\n`, 'quote.csv, line 2 — A quotation mark opens here'],
    ['long.csv', `${table}"${'x'.repeat(100 << 20)}`, 'long.csv, line 2 — '],
    ['odd.csv', Uint8Array.from([...Buffer.from(table), ...letters]), 'odd.csv — It can’t be told how the letters'],
  ];
}

async function deleteAll(library: Page): Promise<void> {
  await library.evaluate(() => {
    location.hash = '#/settings';
  });
  await press(library, 'button', /^Delete everything/);
  await write(library, 'textbox', /delete/i, 'delete');
  await pressInDialog(library, /^Delete everything/);
  await reads(library, /deleted/i);
}

/** The page below has a button of the same name. */
async function pressInDialog(library: Page, name: string | RegExp): Promise<void> {
  await until(
    () =>
      library.evaluate(
        (pattern) => {
          const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog button')];
          const button = buttons.find(
            ({ textContent, disabled }) => !disabled && new RegExp(pattern).test(textContent ?? ''),
          );
          button?.click();
          return button !== undefined;
        },
        typeof name === 'string' ? `^${name}$` : name.source,
      ),
    async () => `no button ${name} in a dialog`,
  );
}

function countIn(library: Page, table: string): Promise<number> {
  return library.evaluate(async (name) => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('gleaner'));
    const count = await ask(database.transaction(name).objectStore(name).count());
    database.close();
    return count;
  }, table);
}

/** Says what a field becomes. */
async function become(library: Page, field: string, target: string): Promise<void> {
  const name = `What “${field}” becomes`;
  await find(library, 'combobox', name);
  await library.select(`[aria-label="${name}"]`, target);
}
