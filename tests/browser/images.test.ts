import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import { unzip } from '../support/browser.mjs';
import { find, press, reads, until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

test('the images of an article are kept when it is saved, shown without a request, and exported beside the text', async ({
  gleaner,
}) => {
  const settings = await gleaner.openOwnPage('library.html#/settings');
  await settings.evaluate('chrome.storage.local.set({ settings: { images: true } })');
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  const asked = () => gleaner.site.requests.filter(({ path }) => /\.(svg|png|jpg)/.test(path)).length;
  await press(popup, 'button', 'Read');
  await reads(popup, 'kept here');

  const library = await gleaner.openOwnPage('library.html');
  const before = asked();
  await press(library, 'link', /The ferry comes back/);
  const image = await until(
    () =>
      library.evaluate(() => {
        const shown = document.querySelector<HTMLImageElement>('img[data-image]');
        return shown && shown.naturalWidth > 0 ? { src: shown.src, own: shown.dataset.image } : null;
      }),
    async () => 'no image is shown',
  );
  expect(image.src).toMatch(/^blob:/);
  expect(image.own).toMatch(/^https?:.*ferry/);
  expect(asked()).toBe(before);
  await reads(library, /All \d+ images are kept here|The image is kept here/);

  const page = await gleaner.openOwnPage('library.html#/export');
  const download = gleaner.nextDownload();
  await press(page, 'button', /^Export 1 article/);
  const folder = await unzip(await download);
  await find(page, 'button', 'Download again');
  expect(await readdir(folder, { recursive: true })).toContainEqual(
    expect.stringMatching(/images\/[0-9a-f]{20}\.png$/),
  );
});
