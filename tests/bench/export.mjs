// `npm run bench:export [-- --articles N] [--images N] [--formats a,b] [--out FILE]`: exports of a made-up library of N articles (see
// library/corpus.mjs), of which some have an image of 100 KB, in real Chromium with the built extension. The peer is reading the
// same records by their keys and forgetting them.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { makeBenchExtension } from './library/bench-extension.mjs';
import { atMost, percentile, report } from './report.mjs';

const seed = 20_261_122;
const count = Number(argument('--articles', '10000'));
const images = Number(argument('--images', '0'));
const formats = argument('--formats', 'hugo-mainroad,plain,obsidian,zola,json-lines,csl-json').split(',');
const rounds = Number(argument('--rounds', '3'));
const megabyte = 1_000_000;

/** @typedef {import('../support/browser.mjs').Gleaner} Gleaner */

/** @type {import('./report.mjs').Figure[]} */
const figures = [];
const folder = await makeBenchExtension();
const profile = await mkdtemp(join(tmpdir(), 'gleaner-bench-profile-'));
try {
  const bytes = await inBrowser(async (gleaner) => (await fill(gleaner)) + (await addImages(gleaner)));
  for (const format of formats) {
    await inBrowser((gleaner) => measureSpeed(gleaner, format, bytes));
    await inBrowser((gleaner) => measureMemory(gleaner, format));
  }
  await report(figures);
} finally {
  for (const place of [folder, profile]) await rm(place, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * A browser of its own with the library: nothing that was done before is left in its memory.
 * @template Value
 * @param {(gleaner: Gleaner) => Promise<Value>} use
 */
async function inBrowser(use) {
  const gleaner = await openBrowser({ folder, profile });
  try {
    return await use(gleaner);
  } finally {
    await gleaner.close();
  }
}

/** Makes the library. Answers the bytes of its texts. @param {Gleaner} gleaner */
async function fill(gleaner) {
  const page = await gleaner.openOwnPage('bench-page.html');
  let bytes = 0;
  for (let from = 0; from < count; from += 5000) {
    bytes += await page.evaluate(
      (from, to, seed) => globalThis.bench.fill(from, to, seed, { name: 'bulk', every: 7 }),
      from,
      Math.min(count, from + 5000),
      seed,
    );
  }
  await page.close();
  const details = await gleaner.openOwnPage('bench-export.html');
  await details.evaluate(() => globalThis.exportBench.addDetails());
  await details.close();
  console.log(`${count} articles, ${(bytes / megabyte).toFixed(1)} MB of text`);
  return bytes;
}

/** Answers the bytes of the images. @param {Gleaner} gleaner */
async function addImages(gleaner) {
  const page = await gleaner.openOwnPage('bench-export.html');
  const bytes = await page.evaluate((count) => globalThis.exportBench.addImages(count), images);
  await page.close();
  return bytes;
}

/** @param {Gleaner} gleaner @param {string} format @param {number} bytes */
async function measureSpeed(gleaner, format, bytes) {
  const page = await gleaner.openOwnPage('bench-export.html');
  await page.evaluate(() => globalThis.exportBench.read()); // The first time warms the disk's cache.
  /** @type {Record<'read' | 'export' | 'ratio' | 'pause', number[]>} */
  const runs = { read: [], export: [], ratio: [], pause: [] };
  for (let round = 0; round < rounds; round++) {
    const read = await page.evaluate(() => globalThis.exportBench.read());
    await collectGarbage(page);
    const { ms, pause } = await exportOnce(page, format);
    runs.read.push(read);
    runs.export.push(ms);
    runs.ratio.push(read / ms);
    runs.pause.push(pause);
  }

  const rate = (/** @type {number[]} */ times) => bytes / megabyte / (percentile(times, 0.5) / 1000);
  const ratio = percentile(runs.ratio, 0.5);
  figures.push({
    name: `${format}: throughput, median of ${rounds}`,
    value: rate(runs.export),
    unit: images > 0 ? 'MB/s of texts and images' : 'MB/s of text',
    yardstick: `reading the same records, ${rate(runs.read).toFixed(1)} MB/s`,
    ratio,
    bar: '>= 0.6 × reading',
    holds: ratio >= 0.6,
  });
  figures.push(atMost(`${format}: longest block of the page`, Math.max(...runs.pause), 'ms', 50));
  await check(gleaner, page, format);
}

/**
 * Over the page as it is before it exports anything. A second export is counted against the same rest, so that what the first one left is
 * in it, but not what nobody has cleared away yet.
 * @param {Gleaner} gleaner @param {string} format
 */
async function measureMemory(gleaner, format) {
  const page = await gleaner.openOwnPage('bench-export.html');
  await settle(page);
  const [memory, heap] = [await memoryOf(gleaner), await heapOf(page)];
  for (const which of ['', ', a second export']) {
    let [peak, heapPeak] = [memory, heap];
    await exportOnce(page, format, async () => {
      peak = Math.max(peak, await memoryOf(gleaner));
      heapPeak = Math.max(heapPeak, await heapOf(page));
    });
    figures.push(atMost(`${format}: process above rest, peak${which}`, (peak - memory) / megabyte, 'MB', 150));
    figures.push(atMost(`${format}: heap above rest, peak${which}`, (heapPeak - heap) / megabyte, 'MB', 150));
    await settle(page);
  }
}

/** Freed memory is given back a moment after it was cleared. @param {import('puppeteer-core').Page} page */
async function settle(page) {
  await collectGarbage(page);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/**
 * @param {import('puppeteer-core').Page} page @param {string} format
 * @param {() => Promise<void>} [look] called ten times a second
 */
async function exportOnce(page, format, look = async () => undefined) {
  await page.evaluate((format) => globalThis.exportBench.start(format), format);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await look();
    const done = await page.evaluate(() => globalThis.exportBench.done);
    if (!done) continue;
    if (done.written !== count) throw new Error(`${format}: ${done.written} of ${count} articles were written`);
    return done;
  }
}

/** Another program opens what came out. @param {Gleaner} gleaner @param {import('puppeteer-core').Page} page @param {string} format */
async function check(gleaner, page, format) {
  const arriving = gleaner.nextDownload();
  await page.evaluate(() => globalThis.exportBench.download());
  const path = await arriving;
  if (!path.endsWith('.zip')) return;
  const answer = execFileSync('unzip', ['-t', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!answer.includes('No errors detected')) throw new Error(`${format}: ${answer.slice(-500)}`);
  const wanted = count + Math.min(count, images) + 1;
  const files = answer.split('\n').filter((line) => line.includes('testing:')).length;
  figures.push({
    name: `${format}: files in the zip, for unzip -t without an error`,
    value: files,
    unit: 'files',
    yardstick: 'the articles, their images and a manifest',
    ratio: files / wanted,
    bar: '= 1',
    holds: files === wanted,
  });
  await rm(path);
}

/** Bytes that the processes of the extension's pages have for themselves. Only Linux says so. @param {Gleaner} gleaner */
async function memoryOf(gleaner) {
  if (process.platform !== 'linux') return 0;
  const session = await gleaner.browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {import('puppeteer-core').Page} page */
async function heapOf(page) {
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/** @param {import('puppeteer-core').Page} page */
async function collectGarbage(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** @param {string} name @param {string} standard */
function argument(name, standard) {
  const at = process.argv.indexOf(name);
  return at < 0 ? standard : String(process.argv[at + 1]);
}
