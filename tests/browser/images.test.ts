import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
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

  // As large as the window lets it be, and back
  await library.focus('img[data-image]');
  await library.keyboard.press('Enter');
  await library.waitForSelector('dialog img');
  expect(await library.$eval('dialog img', (large) => (large as HTMLImageElement).src)).toBe(image.src);
  await library.keyboard.press('Escape');
  await library.waitForSelector('dialog', { hidden: true });
  expect(await library.evaluate(() => document.activeElement?.matches('img[data-image]'))).toBe(true);

  const page = await gleaner.openOwnPage('library.html#/export');
  const download = gleaner.nextDownload();
  await press(page, 'button', /^Export 1 article/);
  const folder = await unzip(await download);
  await find(page, 'button', 'Download again');
  expect(await readdir(folder, { recursive: true })).toContainEqual(
    expect.stringMatching(/images\/[0-9a-f]{20}\.png$/),
  );
});

test('for programs that do not show them, WebP and AVIF are written as JPEG or PNG, and into a web page', async ({
  gleaner,
}) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  const page = await gleaner.openOwnPage('library.html#/export');
  await keepImages(page);

  await press(page, 'checkbox', /^AVIF and WebP as JPEG or PNG/);
  let download = gleaner.nextDownload();
  await press(page, 'button', /^Export 1 article/);
  const first = await download;
  const folder = await unzip(first);
  const files = (await readdir(folder, { recursive: true })).filter((path) => /images\/.*\./.test(path)).sort();
  const heads = await Promise.all(
    files.map(async (path) => [path, (await readFile(join(folder, path))).subarray(0, 4)]),
  );
  const kinds = heads.map(([path, head]) => `${String(path).split('.').at(-1)} ${(head as Buffer).toString('hex')}`);
  expect(kinds.sort()).toEqual(['jpg ffd8ffe0', 'jpg ffd8ffe0', 'png 89504e47']);
  const [text] = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md'));
  const markdown = await readFile(join(folder, String(text)), 'utf8');
  for (const file of files) expect(markdown).toContain(`](/images/${file.split('/').at(-1)})`);

  await press(page, 'radio', /^Web page/);
  await press(page, 'checkbox', /^Images in the page/);
  download = gleaner.nextDownload();
  await press(page, 'button', /^Export 1 article/);
  await gleaner.page.goto(`file://${await download}`);
  const shown = await until(
    () =>
      gleaner.page.evaluate(() => {
        const images = [...document.images].filter(({ src }) => src.startsWith('data:'));
        return (
          images.length === 3 &&
          images.every(({ naturalWidth }) => naturalWidth > 0) &&
          images.map(({ src }) => src.slice(0, 15))
        );
      }),
    async () => 'not all images are shown',
  );
  expect(shown.sort()).toEqual(['data:image/jpeg', 'data:image/jpeg', 'data:image/png;']);
});

/** Puts three images where the article has them: WebP with and without something to see through, and AVIF. */
async function keepImages(page: Page): Promise<void> {
  await page.evaluate(async (avif) => {
    const draw = async (colour: string) => {
      const canvas = new OffscreenCanvas(20, 10);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.fillStyle = colour;
      context.fillRect(0, 0, 20, 10);
      return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp' })).arrayBuffer());
    };
    const images = [
      { mediaType: 'image/webp', bytes: await draw('red') },
      { mediaType: 'image/webp', bytes: await draw('rgb(0 0 255 / 50%)') },
      { mediaType: 'image/avif', bytes: Uint8Array.from(atob(avif), (sign) => sign.charCodeAt(0)) },
    ].map((image, index) => ({
      ...image,
      hash: String(index).repeat(64),
      size: image.bytes.length,
      url: `https://a.b/${index}`,
    }));
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('gleaner'));
    const writing = database.transaction(['bodies', 'images', 'articleImages'], 'readwrite');
    const [body] = await ask(writing.objectStore('bodies').getAll());
    body.markdown += `\n${images.map(({ url }) => `![](${url})`).join(' ')}\n`;
    await ask(writing.objectStore('bodies').put(body));
    for (const { url: _, ...image } of images) await ask(writing.objectStore('images').put(image));
    const kept = images.map(({ url, hash, mediaType }) => ({ url, hash, mediaType }));
    const hashes = images.map(({ hash }) => hash);
    await ask(writing.objectStore('articleImages').put({ id: body.id, kept, missing: [], hashes }));
    database.close();
  }, tinyAvif);
}

const tinyAvif =
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=';
