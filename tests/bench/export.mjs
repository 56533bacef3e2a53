// `npm run bench:export [-- --articles N] [--images N] [--formats a,b] [--out FILE]`: exports of a made-up library of N articles (see
// library/corpus.mjs), of which some have an image of 100 KB, in real Chromium with the built extension. The peer is reading the
// same records by their keys and forgetting them.
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { openBrowser } from '../support/browser.mjs';
import { makeBenchExtension } from './library/bench-extension.mjs';
import { atMost, percentile, report } from './report.mjs';

const seed = 20_261_122;
const count = Number(argument('--articles', '10000'));
const images = Number(argument('--images', '0'));
const formats = argument('--formats', 'hugo-mainroad,plain,obsidian,zola,json-lines,csl-json').split(',');
const rounds = Number(argument('--rounds', '3'));
const megabyte = 1_000_000;

/** @type {import('./report.mjs').Figure[]} */
const figures = [];
const folder = await makeBenchExtension();
const gleaner = await openBrowser({ folder });
try {
  const bytes = (await fill()) + (await addImages());
  const page = await gleaner.openOwnPage('bench-export.html');
  await page.evaluate(() => globalThis.exportBench.read()); // The first time warms the disk's cache.
  for (const format of formats) await measure(page, format, bytes);
  await report(figures);
} finally {
  await gleaner.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes the library. Answers the bytes of its texts. */
async function fill() {
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

/** Answers the bytes of the images. */
async function addImages() {
  const page = await gleaner.openOwnPage('bench-export.html');
  const bytes = await page.evaluate((count) => globalThis.exportBench.addImages(count), images);
  await page.close();
  return bytes;
}

/** @param {import('puppeteer-core').Page} page @param {string} format @param {number} bytes */
async function measure(page, format, bytes) {
  /** @type {Record<'read' | 'export' | 'ratio' | 'pause' | 'memory' | 'heap', number[]>} */
  const runs = { read: [], export: [], ratio: [], pause: [], memory: [], heap: [] };
  let written = 0;
  for (let round = 0; round < rounds; round++) {
    const read = await page.evaluate(() => globalThis.exportBench.read());
    await collectGarbage(page);
    const [memory, heap] = [await memoryOf(), await heapOf(page)];
    let [peak, heapPeak] = [memory, heap];
    await page.evaluate((format) => globalThis.exportBench.start(format), format);
    let done = null;
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      peak = Math.max(peak, await memoryOf());
      heapPeak = Math.max(heapPeak, await heapOf(page));
      done = await page.evaluate(() => globalThis.exportBench.done);
    }
    written = done.written;
    runs.read.push(read);
    runs.export.push(done.ms);
    runs.ratio.push(read / done.ms);
    runs.pause.push(done.pause);
    runs.memory.push((peak - memory) / megabyte);
    runs.heap.push((heapPeak - heap) / megabyte);
  }
  if (written !== count) throw new Error(`${format}: ${written} of ${count} articles were written`);

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
  figures.push(atMost(`${format}: memory of the process above rest, peak`, Math.max(...runs.memory), 'MB', 150));
  figures.push(atMost(`${format}: heap above rest, peak`, Math.max(...runs.heap), 'MB', 150));
  figures.push(atMost(`${format}: longest block of the page`, Math.max(...runs.pause), 'ms', 50));
  await check(page, format);
}

/** Another program opens what came out. @param {import('puppeteer-core').Page} page @param {string} format */
async function check(page, format) {
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

/** Bytes that the processes of the extension's pages have for themselves. Only Linux says so. */
async function memoryOf() {
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
