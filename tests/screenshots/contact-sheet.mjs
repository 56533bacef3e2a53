import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Pixels between two pictures, and those that a sheet is wide at most: more is made smaller by whoever looks at it. */
const gap = 16;
const widest = 2400;

/**
 * Puts several pictures on one, with their names, so that many can be looked at.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} file that it is written to, a PNG
 * @param {readonly string[]} pictures files, all as wide as the first
 * @param {number} columns
 */
export async function makeSheet(browser, file, pictures, columns) {
  const [first] = pictures;
  if (!first) return;
  // The width of a PNG is in its header: https://www.w3.org/TR/png-3/#11IHDR
  const width = (await readFile(first)).readUInt32BE(16);
  const total = columns * (width + gap) + gap;
  const shown = Math.round(width * Math.min(1, widest / total));
  const figures = pictures.map(
    (path) =>
      `<figure><figcaption>${basename(path, '.png')}</figcaption><img src="${pathToFileURL(path)}" width="${shown}"></figure>`,
  );
  const page = join(file, '..', 'sheet.html');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><style>
      body { display: grid; grid-template-columns: repeat(${columns}, ${shown}px); gap: ${gap}px; margin: ${gap}px; background: #777; }
      figure { margin: 0; } img { display: block; } figcaption { color: #fff; font: 16px/1.6 sans-serif; }
    </style>${figures.join('')}`,
  );
  const tab = await browser.newPage();
  await tab.setViewport({ width: columns * (shown + gap) + gap, height: 800 });
  await tab.goto(String(pathToFileURL(page)));
  await tab.screenshot({ path: /** @type {`${string}.png`} */ (file), fullPage: true });
  await tab.close();
  await rm(page);
}
