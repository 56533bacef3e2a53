// `npm run bench:reader [-- --articles N] [--rounds N] [--out FILE]`: opening and scrolling an article in real Chromium with the
// built extension and a made-up library of N articles.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { makeBenchExtension } from './library/bench-extension.mjs';
import { longArticle } from './reader/long-article.mjs';
import { atMost, percentile, report } from './report.mjs';

const seed = 20_261_122;
const count = argument('--articles', 50_000);
const rounds = argument('--rounds', 20);

/** What the issue asks for, in milliseconds. */
const openingBar = 100;
const frameBar = 50;

/** @type {import('./report.mjs').Figure[]} */
const figures = [];
const folder = await makeBenchExtension();
const profile = await mkdtemp(join(tmpdir(), 'gleaner-bench-profile-'));
await writeFile(join(folder, 'bench-empty.html'), '<!doctype html><meta charset="utf-8"><title>empty</title><body>.\n');

try {
  const gleaner = await openBrowser({ profile, folder });
  try {
    await fill(gleaner);
    const empty = await paintOfEmptyPage(gleaner);
    await measureOpening(gleaner, empty);
    await measureScrolling(gleaner);
  } finally {
    await gleaner.close();
  }
  await report(figures);
} finally {
  for (const each of [folder, profile]) await rm(each, { recursive: true, force: true, maxRetries: 5 });
}

/** @typedef {import('../support/browser.mjs').Gleaner} Gleaner */

/** @param {Gleaner} gleaner */
async function fill(gleaner) {
  const page = await gleaner.openOwnPage('bench-page.html');
  for (let from = 0; from < count; from += 500) {
    const to = Math.min(count, from + 500);
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
  await putArticles(gleaner, [
    longArticle('7ZZZZZZZZZZZZZZZZZZZZZZZZ3', 3000),
    longArticle('7ZZZZZZZZZZZZZZZZZZZZZZZZ9', 100_000),
  ]);
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
  /** @type {number[]} */
  const times = [];
  // The first round is that of somebody who has looked at the list for a moment.
  await page.waitForSelector('a[href*="#/read/"]');
  await rest();
  for (let round = 0; round <= rounds; round++) {
    const ms = await openArticle(page, '7ZZZZZZZZZZZZZZZZZZZZZZZZ3');
    if (round > 0) times.push(ms);
    else
      figures.push({ ...atMost('opening 3 000 words, the first time', ms, 'ms', openingBar), bar: null, holds: null });
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.waitForFunction(() => !document.querySelector('[data-reader]'));
    await rest();
  }
  for (const [name, share] of /** @type {const} */ ([
    ['p50', 0.5],
    ['p95', 0.95],
  ])) {
    figures.push(
      atMost(`opening 3 000 words: first text painted, ${name}`, percentile(times, share), 'ms', openingBar),
    );
  }
  figures.push({
    name: 'the same against an empty page, p95',
    value: percentile(times, 0.95),
    unit: 'ms',
    yardstick: `first paint of an empty page of ours, ${empty.toFixed(0)} ms`,
    ratio: percentile(times, 0.95) / empty,
    bar: null,
    holds: null,
  });
  await page.close();
}

/** What follows a step, as the list that is asked for again, is not that of the next one. */
function rest() {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Milliseconds from a click on its line in the list to the paint of its text. @param {import('puppeteer-core').Page} page @param {string} id */
async function openArticle(page, id) {
  const link = await page.waitForSelector(`a[href*="#/read/${id}"]`);
  await page.evaluate(watchOpening);
  await link?.click();
  return page.evaluate(() => /** @type {any} */ (globalThis).opened);
}

/** Runs in the library. */
function watchOpening() {
  /** @type {any} */ (globalThis).opened = new Promise((resolve) => {
    let start = 0;
    addEventListener('click', () => (start = performance.now()), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-reader] article p[dir]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** @param {Gleaner} gleaner */
async function measureScrolling(gleaner) {
  const page = await gleaner.openOwnPage('library.html');
  await page.waitForSelector('a[href*="#/read/"]');
  const opening = await openArticle(page, '7ZZZZZZZZZZZZZZZZZZZZZZZZ9');
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
function argument(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}
