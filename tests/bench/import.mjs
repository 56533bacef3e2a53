// `npm run bench:import [-- --rows N] [--out FILE]`: an import of N rows of a Pocket file by the real page, in real Chromium
// with the built extension. Writing is held against only reading the same file in the same run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { find, press, until } from '../support/hands.mjs';
import { atMost, report } from './report.mjs';

const at = process.argv.indexOf('--rows');
const count = at < 0 ? 50_000 : Number(process.argv[at + 1]);
const hour = 3_600_000;
const megabyte = 1_000_000;

const folder = await mkdtemp(join(tmpdir(), 'gleaner-bench-import-'));
const gleaner = await openBrowser();
try {
  const file = join(folder, 'pocket.csv');
  await writeFile(file, table());
  const page = await gleaner.openOwnPage('library.html#/import');
  page.setDefaultTimeout(hour);
  await watchPauses(page);
  await find(page, 'button', 'Choose files…');
  const rest = await heapOf(page);

  const reading = performance.now();
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'button', 'Choose files…')]);
  await chooser.accept([file]);
  await waitFor(page, 'What this import would do');
  const read = (performance.now() - reading) / 1000;
  const pauseOfPlan = await longestPause(page);

  const button = await find(page, 'button', /^Import /);
  const firstRow = page.evaluate(untilFirstRow);
  const start = performance.now();
  await button.click();
  let peak = rest;
  const isDone = waitFor(page, 'Imported:').then(() => true);
  while (!(await Promise.race([isDone, new Promise((resolve) => setTimeout(resolve, 250, false))]))) {
    peak = Math.max(peak, (await page.metrics()).JSHeapUsedSize ?? 0);
  }
  const written = (performance.now() - start) / 1000;
  const pause = await longestPause(page);
  const usable = (await firstRow) / 1000;
  const after = await heapOf(page);

  console.log(
    `${count} rows, ${(table().length / megabyte).toFixed(1)} MB; ${Math.round(count / written)} rows a second`,
  );
  await report([
    {
      name: `import of ${count} rows`,
      value: written,
      unit: 's',
      yardstick: `only reading them, ${read.toFixed(1)} s`,
      ratio: written / read,
      bar: null,
      holds: null,
    },
    atMost('until the list shows the first articles', usable, 's', 2),
    atMost('heap above the page at rest, peak', (peak - rest) / megabyte, 'MB', 150),
    atMost('heap above the page at rest, afterwards', (after - rest) / megabyte, 'MB', 60),
    atMost('longest pause of the page while reading', pauseOfPlan, 'ms', 50),
    atMost('longest pause of the page while writing', pause, 'ms', 50),
  ]);
} finally {
  await gleaner.close();
  await rm(folder, { recursive: true, force: true });
}

function table() {
  const rows = Array.from({ length: count }, (_, index) => {
    const tags = index % 3 === 0 ? `tag ${index % 97}|all` : '';
    return `"Article ${index}, on the sea and what lies beyond it",https://site${index % 500}.example.org/${index}?utm_source=rss,${1_400_000_000 + index * 3600},${tags},${index % 4 === 0 ? 'archive' : 'unread'}`;
  });
  return `title,url,time_added,tags,status\n${rows.join('\n')}\n`;
}

/** @typedef {import('puppeteer-core').Page} Page */

/** Hands that look at every row would slow down what they measure. @param {Page} page @param {string} words */
async function waitFor(page, words) {
  await until(
    () => page.evaluate((text) => document.querySelector('main')?.textContent?.includes(text) ?? false, words),
    async () => `“${words}” never came`,
    hour,
  );
}

/** Tasks of less than 50 ms count as none: https://w3c.github.io/longtasks/ @param {Page} page */
async function watchPauses(page) {
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(globalThis, { longest: Math.max(Reflect.get(globalThis, 'longest'), duration) });
    }).observe({ type: 'longtask' });
  });
}

/** From the click, in the page's own time. */
function untilFirstRow() {
  return new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => {
        if (document.querySelector('a[href^="#/read/"]')) resolve(performance.now() - timeStamp);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
}

/** Since it was asked last. @param {Page} page @returns {Promise<number>} */
function longestPause(page) {
  return page.evaluate(() => {
    const longest = Reflect.get(globalThis, 'longest');
    Object.assign(globalThis, { longest: 0 });
    return longest;
  });
}

/** @param {Page} page */
async function heapOf(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}
