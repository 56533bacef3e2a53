import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unzip } from '../support/browser.mjs';
import { openFirefox } from '../support/firefox.mjs';
import { until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples } from './gleaner';

test('in Firefox: installs, captures by the toolbar button, stores and exports the same files as Chromium', async () => {
  const gleaner = await openFirefox();
  try {
    await save(gleaner, siteUrl + samples.zh.path);

    await gleaner.openOwnPage('library.html#/export');
    await until(
      () =>
        gleaner.run(
          'content',
          `const button = [...document.querySelectorAll('button')].find((each) => each.textContent.includes('Export 1 article'));
           button?.click();
           return Boolean(button);`,
        ),
      () => gleaner.run('content', 'return document.body.innerText'),
    );
    await until(
      async () => (await gleaner.run('content', 'return document.body.innerText')).includes('1 article exported'),
      () => gleaner.run('content', 'return document.body.innerText'),
    );
    const archive = await until(
      () => wholeArchive(gleaner.downloads),
      async () => `the downloads are ${await readdir(gleaner.downloads)}`,
    );

    const folder = await unzip(join(gleaner.downloads, archive));
    const [file] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
    const text = await readFile(join(folder, String(file)), 'utf8');
    const inChromium = await readFile(new URL('./zh-hugo.expected.md', import.meta.url), 'utf8');
    expect(text).toBe(inChromium.replace('  - "临江"\n  - "boats"\n', ''));
  } finally {
    await gleaner.close();
  }
});

test('in Firefox an article is read in the side panel beside its page', async () => {
  const gleaner = await openFirefox();
  try {
    await gleaner.goto(siteUrl + samples.en.path);
    await gleaner.openPopup();
    for (const button of ['^Save', '^Beside the page'])
      await until(
        () => gleaner.pressInPopup(button),
        () => gleaner.textOfPopup(),
      );

    await until(
      async () => (await gleaner.textOfSidePanel()).includes(samples.en.title),
      () => gleaner.textOfSidePanel(),
    );
  } finally {
    await gleaner.close();
  }
});

test('in Firefox each colour of a highlight has a line of its own', async () => {
  const gleaner = await openFirefox();
  try {
    await save(gleaner, siteUrl + samples.en.path);
    await gleaner.openOwnPage('library.html');
    const text = () => gleaner.run('content', 'return document.body.innerText');
    await until(
      () =>
        gleaner.run(
          'content',
          `document.querySelector('ul a[href*="#/read/"]')?.click();
           return Boolean(document.querySelector('[data-reader] article p'));`,
        ),
      text,
    );
    for (const key of ['h', '1', 'ArrowDown', '2', 'ArrowDown', '3', 'ArrowDown', '4', 'Escape'])
      await gleaner.run(
        'content',
        `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: args[0], bubbles: true, cancelable: true }));
         await new Promise((resolve) => setTimeout(resolve, 300));`,
        key,
      );
    const lines = await until(
      async () => {
        const found = await gleaner.run(
          'content',
          `return Object.fromEntries([...document.querySelectorAll('[data-line-marks] span')].map((mark) => {
             const { borderBottomStyle } = getComputedStyle(mark);
             const waves = getComputedStyle(mark, '::after').maskImage !== 'none';
             return [mark.dataset.colour, waves ? 'wavy' : borderBottomStyle];
           }));`,
        );
        return Object.keys(found).length === 4 && found;
      },
      async () => 'not all four are drawn',
    );
    expect(lines).toEqual({ yellow: 'solid', green: 'dotted', blue: 'dashed', rose: 'wavy' });
  } finally {
    await gleaner.close();
  }
});

test('in Firefox an article over several pages is saved whole', async () => {
  const gleaner = await openFirefox();
  try {
    await gleaner.goto(`${siteUrl}en/2026/07/up-the-river`);
    await gleaner.openPopup();
    await until(
      () => gleaner.pressInPopup('^Save'),
      () => gleaner.textOfPopup(),
    );
    await until(
      async () => /words kept · 3 pages/.test(await gleaner.textOfPopup()),
      () => gleaner.textOfPopup(),
    );

    await gleaner.openOwnPage('library.html');
    const text = () => gleaner.run('content', 'return document.body.innerText');
    await until(
      () =>
        gleaner.run(
          'content',
          `const link = [...document.querySelectorAll('a')].find((each) => each.textContent.includes('Up the river'));
           link?.click();
           return Boolean(link);`,
        ),
      text,
    );
    const whole = await until(async () => /very slowly getting less/.test(await text()) && text(), text);
    for (const words of ['ninety-four miles', 'Do not follow cows', 'All 3 pages of the article are in this copy'])
      expect(whole).toContain(words);
  } finally {
    await gleaner.close();
  }
});

test('in Firefox a backup is written by itself', async () => {
  const gleaner = await openFirefox();
  try {
    await gleaner.run(
      'chrome',
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID('gleaner@gleaner.invalid');
       await ExtensionPermissions.add(extension.id, { permissions: ['downloads'], origins: [] }, extension);`,
    );
    await gleaner.openOwnPage('library.html');
    await gleaner.run('content', `await browser.storage.local.set({ settings: { autoBackup: true } });`);
    await gleaner.goto(siteUrl + samples.zh.path);
    await gleaner.openPopup();
    await until(
      () => gleaner.pressInPopup('^Save'),
      () => gleaner.textOfPopup(),
    );
    const archive = await until(
      () => wholeArchive(join(gleaner.downloads, 'Gleaner')),
      async () => `the downloads are ${await readdir(gleaner.downloads)}; ${await gleaner.textOfPopup()}`,
      30_000,
    );
    expect(await readdir(await unzip(join(gleaner.downloads, 'Gleaner', archive)))).toContain('articles');
  } finally {
    await gleaner.close();
  }
});

/** Saves a page with the popup, which stays open. */
async function save(gleaner: Awaited<ReturnType<typeof openFirefox>>, url: string): Promise<void> {
  await gleaner.goto(url);
  await gleaner.openPopup();
  await until(
    () => gleaner.pressInPopup('^Save'),
    () => gleaner.textOfPopup(),
  );
  await until(
    async () => /^Saved/m.test(await gleaner.textOfPopup()),
    () => gleaner.textOfPopup(),
  );
}

/** The name of an archive that was downloaded. Firefox keeps the name with an empty file until the one beside it is whole. */
async function wholeArchive(folder: string): Promise<string | null> {
  const name = (await readdir(folder).catch(() => [])).find((each) => each.endsWith('.zip'));
  return name && (await stat(join(folder, name))).size > 0 ? name : null;
}
