// `npm run bench:reader [-- --articles N] [--rounds N] [--library FOLDER] [--out FILE]`: opening and scrolling an article in real
// Chromium with the built extension and a made-up library of N articles. In a folder that is named the library is kept, and found
// again the next time: filling it takes most of the time.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { makeBenchExtension } from './library/bench-extension.mjs';
import { longArticle } from './reader/long-article.mjs';
import { atMost, percentile, report } from './report.mjs';

const seed = 20_261_122;
const count = numberAfter('--articles', 50_000);
const rounds = numberAfter('--rounds', 20);
const kept = argument('--library');

/** What the issue asks for, in milliseconds. */
const openingBar = 100;
const frameBar = 50;

/** The articles that are opened, by their words. */
const ids = { short: '7ZZZZZZZZZZZZZZZZZZZZZZZZ3', long: '7ZZZZZZZZZZZZZZZZZZZZZZZZ9' };

/** The quickest click there is: nothing says before it what it will be. */
const atOnce = { resting: 0, holding: 0 };

/** A hand's: milliseconds that the pointer is over the line before the button goes down, and until it goes up. */
const byHand = { resting: 150, holding: 70 };

/** @type {import('./report.mjs').Figure[]} */
const figures = [];
const home = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'gleaner-bench-reader-'));
const profile = join(home, 'profile');
const isFilled = existsSync(profile);
await mkdir(profile, { recursive: true });
const folder = await makeBenchExtension(join(home, 'extension'));
await writeFile(join(folder, 'bench-empty.html'), '<!doctype html><meta charset="utf-8"><title>empty</title><body>.\n');

try {
  const gleaner = await openBrowser({ profile, folder });
  try {
    if (!isFilled) await fill(gleaner);
    const empty = await paintOfEmptyPage(gleaner);
    await measureOpening(gleaner, empty);
    await measureScrolling(gleaner);
  } finally {
    await gleaner.close();
  }
  await report(figures);
} finally {
  if (!kept) await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

/** @typedef {import('../support/browser.mjs').Gleaner} Gleaner */

/** @param {Gleaner} gleaner */
async function fill(gleaner) {
  const start = Date.now();
  const page = await gleaner.openOwnPage('bench-page.html');
  for (let from = 0; from < count; from += 5000) {
    const to = Math.min(count, from + 5000);
    await page.evaluate(
      (from, to, seed) => globalThis.bench.fill(from, to, seed, { name: 'bulk', every: 10 }),
      from,
      to,
      seed,
    );
  }
  // An index that is still being made would be measured as well.
  await page.evaluate(() => globalThis.bench.startRebuild());
  for (let isDone = false; !isDone; isDone = await page.evaluate(() => globalThis.bench.rebuilt !== null))
    await new Promise((resolve) => setTimeout(resolve, 200));
  await page.close();
  await putArticles(gleaner, [longArticle(ids.short, 3000), longArticle(ids.long, 100_000)]);
  console.log(`${count} articles and their index, made in ${Math.round((Date.now() - start) / 1000)} s`);
}

/** How long a page of ours with one letter takes until it is painted, in milliseconds. @param {Gleaner} gleaner */
async function paintOfEmptyPage(gleaner) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const page = await gleaner.openOwnPage('bench-empty.html');
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list, observer) => {
              const [paint] = list.getEntriesByName('first-contentful-paint');
              if (!paint) return;
              observer.disconnect();
              resolve(paint.startTime);
            }).observe({ type: 'paint', buffered: true });
          }),
      ),
    );
    await page.close();
  }
  return percentile(/** @type {number[]} */ (times), 0.95);
}

/** @param {Gleaner} gleaner @param {number} empty */
async function measureOpening(gleaner, empty) {
  const page = await gleaner.openOwnPage('library.html');
  // The first time is that of somebody who has looked at the list for a moment.
  await page.waitForSelector('a[href*="#/read/"]');
  await rest(1500);
  const first = await openArticle(page, ids.short, atOnce);
  figures.push({ ...atMost('opening 3 000 words, the first time', first, 'ms', openingBar), bar: null, holds: null });
  await closeArticle(page);

  /** @type {Record<'atOnce' | 'byHand', number[]>} */
  const times = { atOnce: [], byHand: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [kind, manner] of /** @type {const} */ ([
      ['atOnce', atOnce],
      ['byHand', byHand],
    ])) {
      times[kind].push(await openArticle(page, ids.short, manner));
      await closeArticle(page);
    }
  }
  for (const [share, name] of /** @type {const} */ ([
    [0.5, 'p50'],
    [0.95, 'p95'],
  ])) {
    const value = percentile(times.atOnce, share);
    const byHandValue = percentile(times.byHand, share);
    figures.push(
      atMost(`opening 3 000 words: click to first text painted, ${name}`, value, 'ms', openingBar),
      {
        ...atMost(
          `the same where the pointer rests before and the button is held, ${name}`,
          byHandValue,
          'ms',
          openingBar,
        ),
        bar: null,
        holds: null,
      },
      {
        name: `the first against an empty page, ${name}`,
        value,
        unit: 'ms',
        yardstick: `first paint of an empty page of ours, p95, ${empty.toFixed(0)} ms`,
        ratio: value / empty,
        bar: null,
        holds: null,
      },
    );
  }
  await page.close();
}

/** What follows a step, as the list that is asked for again, is not that of the next one. @param {number} [ms] */
function rest(ms = 700) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {import('puppeteer-core').Page} page */
async function closeArticle(page) {
  await page.mouse.move(2, 2);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.waitForFunction(() => !document.querySelector('[data-reader]'));
  await rest();
}

/**
 * Milliseconds from a click on its line in the list to the paint of its text, as the browser says them both.
 * @param {import('puppeteer-core').Page} page
 * @param {string} id
 * @param {{ resting: number, holding: number }} manner
 */
async function openArticle(page, id, { resting, holding }) {
  const link = await page.waitForSelector(`a[href*="#/read/${id}"]`);
  await page.evaluate(watchOpening);
  await link?.hover();
  if (resting) await rest(resting);
  await page.mouse.down();
  if (holding) await rest(holding);
  await page.mouse.up();
  return page.evaluate(() => /** @type {any} */ (globalThis).opened);
}

/** Runs in the library. */
function watchOpening() {
  /** @type {any} */ (globalThis).opened = new Promise((resolve) => {
    let clicked = 0;
    addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { once: true, capture: true });
    const waiting = new MutationObserver(() => {
      const text = document.querySelector('[data-reader] article p[dir]');
      if (!text) return;
      waiting.disconnect();
      text.setAttribute('elementtiming', 'text');
    });
    waiting.observe(document.body, { childList: true, subtree: true });
    new PerformanceObserver((list, painted) => {
      const [entry] = list.getEntries();
      painted.disconnect();
      resolve((entry?.startTime ?? Number.NaN) - clicked);
    }).observe({ type: 'element' });
  });
}

/** @param {Gleaner} gleaner */
async function measureScrolling(gleaner) {
  const page = await gleaner.openOwnPage('library.html');
  await page.waitForSelector('a[href*="#/read/"]');
  const opening = await openArticle(page, ids.long, atOnce);
  figures.push({ ...atMost('opening 100 000 words', opening, 'ms', openingBar), bar: null, holds: null });
  // All of it is there, and laid out
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const still = await watchScrolling(page, 0);
  for (const [name, step] of /** @type {const} */ ([
    ['line by line', 60],
    ['page by page', 600],
  ])) {
    const { frames, tasks } = await watchScrolling(page, step);
    const [longest, most] = [Math.max(...frames), Math.max(...still.frames)];
    figures.push(
      atMost(
        `scrolling 100 000 words ${name}: longest task of the page, in time of the processor`,
        Math.max(...tasks),
        'ms',
        frameBar,
      ),
      {
        name: `scrolling 100 000 words ${name}: frames over ${frameBar} ms`,
        value: frames.filter((ms) => ms > frameBar).length,
        unit: 'frames',
        yardstick: `standing still, on this machine: ${still.frames.filter((ms) => ms > frameBar).length}, of ${frames.length}`,
        ratio: longest / most,
        bar: null,
        holds: null,
      },
    );
  }
  await page.close();
}

/**
 * The frames while it is scrolled, by the clock, and the tasks of the page meanwhile, by the processor: on a machine that others
 * use, too, the clock says more of them than of us.
 * @param {import('puppeteer-core').Page} page
 * @param {number} step
 */
async function watchScrolling(page, step) {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  const frames = await page.evaluate(framesWhile, step);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  /** @type {{ name: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }[]} */
  const events = trace.traceEvents;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  // The page's own process is the one that ran its frames.
  const busiest = mains
    .map(({ pid, tid }) =>
      events.filter((event) => event.pid === pid && event.tid === tid && /RunTask$/.test(event.name)),
    )
    .reduce((most, each) => (each.length > most.length ? each : most), []);
  return { frames, tasks: busiest.map(({ tdur = 0 }) => tdur / 1000) };
}

/** How long the frames are while it is scrolled by so many pixels in each; runs in the library. @param {number} step @returns {Promise<number[]>} */
function framesWhile(step) {
  return new Promise((resolve) => {
    const scroller = document.querySelector('[data-reader]')?.parentElement;
    /** @type {number[]} */
    const frames = [];
    let last = performance.now();
    requestAnimationFrame(function next() {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      scroller?.scrollBy({ top: step, behavior: 'instant' });
      if (frames.length < 240) requestAnimationFrame(next);
      else resolve(frames.slice(1));
    });
  });
}

/** @param {string} name @param {number} otherwise */
function numberAfter(name, otherwise) {
  return Number(argument(name) ?? otherwise);
}

/** @param {string} name */
function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}
