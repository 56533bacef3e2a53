import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Gleaner, unzip } from '../support/browser.mjs';
import { find, namesOf, press, reads, until, write } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

test('saves three articles, finds them in the popup, tags, filters, and exports archives that Hugo builds', async ({
  gleaner,
}) => {
  for (const { path } of [samples.zh, samples.en, samples.ja]) {
    const popup = await savePage(gleaner, siteUrl + path);
    if (path === samples.zh.path) await tag(popup, '临江');
    if (path !== samples.en.path) await tag(popup, 'boats');
    await popup.close();
  }

  const popup = await gleaner.openPopup();
  await until(
    async () => (await titlesIn(popup)).length === 3,
    async () => `the list shows ${await titlesIn(popup)}`,
  );
  expect(await titlesIn(popup)).toEqual([samples.ja.title, samples.en.title, samples.zh.title]);

  await write(popup, 'combobox', 'Search 3 articles', '渡轮');
  await showsOnly(popup, [samples.zh.title]);
  await popup.keyboard.press('Escape');
  await press(popup, 'button', 'Show: All');
  await press(popup, 'menuitemradio', /^#?boats/);
  await showsOnly(popup, [samples.ja.title, samples.zh.title]);

  const tagged = await exportFrom(gleaner, popup, 'What the list shows: #boats', /Mainroad/, 2);
  const files = await filesIn(tagged);
  expect(files).toHaveLength(2);
  await expect(
    await readFile(join(tagged, String(files.find((file) => file.includes('渡轮')))), 'utf8'),
  ).toMatchFileSnapshot('zh-hugo.expected.md');
  await expect(
    await readFile(join(tagged, String(files.find((file) => file.includes('潮風')))), 'utf8'),
  ).toMatchFileSnapshot('ja-hugo.expected.md');

  const everything = await exportFrom(gleaner, await gleaner.openPopup(), 'All articles', /^Plain/i, 3);
  const english = (await filesIn(everything)).find((file) => file.includes('ferry-comes-back'));
  const text = await readFile(join(everything, String(english)), 'utf8');
  expect(text).toMatch(/^saved: .*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}-0[45]:00/m);
  await expect(text.replace(/^saved: .*$/m, 'saved: (the time of saving)')).toMatchFileSnapshot('en-plain.expected.md');

  await hugoBuilds(tagged);
});

test('opens an article in the reader, without the clutter of its page', async ({ gleaner }) => {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await press(popup, 'button', 'Read');
  const text = await reads(popup, 'The road round the estuary is 31 miles long');

  expect(text).toContain('Insurance | harbour dues');
  expect(text).toContain('Unsinkable, within reason');
  expect(text).not.toMatch(/\*\*|Never miss a tide|Skip to the story|More from the river/);
});

/** Adds a tag to what was just saved. */
async function tag(popup: Page, name: string) {
  await write(popup, 'combobox', 'Add a tag', name);
  await popup.keyboard.press('Enter');
  await find(popup, 'button', `Remove tag ${name}`);
}

/** The titles of the list, from the top. */
async function titlesIn(popup: Page) {
  const known = Object.values(samples).map(({ title }) => title as string);
  return (await namesOf(popup, 'link')).filter((name) => known.includes(name));
}

async function showsOnly(popup: Page, titles: readonly string[]) {
  await until(
    async () => JSON.stringify(await titlesIn(popup)) === JSON.stringify(titles),
    async () => `the list shows ${await titlesIn(popup)}`,
  );
}

/** Exports from the popup's own button, and unpacks what arrives. */
async function exportFrom(gleaner: Gleaner, popup: Page, scope: string, format: RegExp, count: number) {
  const opened = gleaner.browser.waitForTarget((target) => target.url().includes('library.html'));
  await press(popup, 'button', 'Export');
  const library = await (await opened).asPage();
  await press(library, 'radio', new RegExp(`^${scope}`));
  await press(library, 'radio', format);
  const download = gleaner.nextDownload();
  await press(library, 'button', `Export ${count} articles`);
  await reads(library, `${count} articles exported`);
  const folder = await unzip(await download);
  await library.close();
  return folder;
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.md')).sort();
}

/** Hugo itself says whether it is a Hugo archive: no warning, and no Markdown or front matter left over in the pages. */
async function hugoBuilds(archive: string) {
  const site = `${archive}-site`;
  await mkdir(join(site, 'content', 'post'), { recursive: true });
  await mkdir(join(site, 'layouts', '_default'), { recursive: true });
  await writeFile(
    join(site, 'config.toml'),
    'baseURL = "http://archive.test/"\ntitle = "Archive"\ndisableKinds = ["RSS", "sitemap"]\n',
  );
  await writeFile(join(site, 'layouts/_default/single.html'), '<h1>{{ .Title }}</h1><main>{{ .Content }}</main>');
  await writeFile(join(site, 'layouts/_default/list.html'), '{{ range .Pages }}<a>{{ .Title }}</a>{{ end }}');
  for (const file of await filesIn(archive)) {
    await writeFile(join(site, 'content', 'post', String(file.split('/').at(-1))), await readFile(join(archive, file)));
  }

  const report = execFileSync('hugo', ['--source', site, '--panicOnWarning'], { encoding: 'utf8' });

  expect(report).not.toMatch(/WARN|ERROR/);
  const pages = (await readdir(join(site, 'public'), { recursive: true })).filter((file) =>
    /post\/.+\/index\.html$/.test(file),
  );
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const html = await readFile(join(site, 'public', page), 'utf8');
    expect(html).not.toMatch(/\*\*|^---$|thumbnail:/m);
    expect(html).toContain('<strong>');
  }
}
