// `npm run bench:library [-- --articles N] [--rounds N] [--growth N,N,…] [--out FILE]`: the library and its search, in real
// Chromium with the built extension and a made-up library of N articles (see library/corpus.mjs). Every cold figure is that of
// a fresh browser. With `--growth` libraries of several sizes, and how each figure grows from one to the next.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { until } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { makeBenchExtension } from './library/bench-extension.mjs';
import { growthOf } from './library/growth.mjs';
import { percentile, report } from './report.mjs';

const seed = 20_261_122;
const sizes = sizesToMeasure();
const rounds = argument('--rounds', 20);
const megabyte = 1_000_000;
const folder = await makeBenchExtension();
const smallProfile = await newProfile();

/** Of the library that is measured now. */
let count = 0;
let bulk = { name: 'bulk', every: 1 };
/** @type {import('./report.mjs').Figure[]} */
let figures = [];

/** @type {import('./library/growth.mjs').Run[]} */
const runs = [];
try {
  await fill(smallProfile, 50);
  for (const size of sizes) runs.push({ size, figures: await measureLibrary(size) });
  await report(figures, sizes.length > 1 ? { growth: growthOf(runs) } : {});
} finally {
  for (const each of [folder, smallProfile]) await remove(each);
}

/** @param {number} size */
async function measureLibrary(size) {
  count = size;
  bulk = { name: 'bulk', every: Math.max(1, Math.floor(size / 5000)) };
  figures = [];
  const profile = await newProfile();
  try {
    await measure(profile);
    await measureCold(profile);
  } finally {
    await remove(profile);
  }
  return figures;
}

function newProfile() {
  return mkdtemp(join(tmpdir(), 'gleaner-bench-profile-'));
}

/** @param {string} path */
function remove(path) {
  return rm(path, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes a library with its index, and measures that when it is the large one. @param {string} profile */
async function fill(profile, articles = count) {
  const gleaner = await openBrowser({ profile, folder });
  const page = await gleaner.openOwnPage('bench-page.html');
  let bytes = 0;
  for (let from = 0; from < articles; from += 5000) {
    const to = Math.min(articles, from + 5000);
    bytes += await page.evaluate(
      (from, to, seed, bulk) => globalThis.bench.fill(from, to, seed, bulk),
      from,
      to,
      seed,
      bulk,
    );
  }
  const before = await heapOf(page);
  let peak = before;
  const filesBefore = await sizeOfFiles(profile);
  await page.evaluate(() => globalThis.bench.startRebuild());
  let rebuilt = null;
  // Asked again and again: a single question would be given up after three minutes.
  while (!rebuilt) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { JSHeapUsedSize = 0 } = await page.metrics();
    peak = Math.max(peak, JSHeapUsedSize);
    rebuilt = await page.evaluate(() => globalThis.bench.rebuilt);
  }
  const { ms, pause } = rebuilt;
  if (profile !== smallProfile) {
    const size = await page.evaluate(() => globalThis.bench.indexSize());
    console.log(
      `${articles} articles, ${(bytes / megabyte).toFixed(1)} MB of text; ${size.count} segments of ${size.articles.join(', ')} articles`,
    );
    limit('rebuild of the whole index', ms / 1000, 's', 90 * (count / 50_000));
    limit('rebuild: heap above the page at rest, peak', (peak - before) / megabyte, 'MB', 250);
    limit('rebuild: longest pause of the page', pause, 'ms', 50);
    figure(
      'index on disk',
      (size.segments + size.rest) / megabyte,
      'MB',
      `the text, ${(bytes / megabyte).toFixed(0)} MB`,
      bytes / megabyte,
      (ratio) => ratio <= 0.5,
      '<= 0.5 × the text',
    );
    figure(
      'files of the library: what the index added',
      ((await sizeOfFiles(profile)) - filesBefore) / megabyte,
      'MB',
      `the text, ${(bytes / megabyte).toFixed(0)} MB`,
      bytes / megabyte,
      null,
      null,
    );
  }
  await gleaner.close();
}

/** Bytes of what the browser keeps of our databases, with what it has not tidied up yet. @param {string} profile */
async function sizeOfFiles(profile) {
  const files = await readdir(join(profile, 'Default', 'IndexedDB'), { recursive: true, withFileTypes: true });
  // The browser tidies up meanwhile: a file that is gone weighs nothing.
  const sizes = files.map(async (file) =>
    file.isFile()
      ? await stat(join(file.parentPath, file.name)).then(
          ({ size }) => size,
          () => 0,
        )
      : 0,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** @param {string} profile */
async function measure(profile) {
  await fill(profile);
  const gleaner = await openBrowser({ profile, folder });
  const page = await gleaner.openOwnPage('bench-page.html');
  const twenty = [];
  const one = [];
  for (let round = 0; round < 20; round++) {
    twenty.push(await page.evaluate(() => globalThis.bench.readTwenty()));
    one.push(await page.evaluate(() => globalThis.bench.readOne()));
  }
  const readTwenty = { name: 'reading 20 articles with their texts by key', value: percentile(twenty, 0.5) };
  const readOne = { name: 'reading one record by key', value: percentile(one, 0.5) };

  const heapBefore = await heapOf(page);
  for (const [name, queries] of Object.entries(await queriesOf(page))) {
    const times = [];
    const totals = [];
    for (let pass = 0; pass < 6; pass++) {
      for (const query of queries) {
        const { ms, total } = await page.evaluate((text) => globalThis.bench.search(text), query);
        if (pass > 0) times.push(ms);
        else totals.push(total);
      }
    }
    console.log(`${name}: ${totals.join(', ')} hits`);
    pair(`warm query, ${name}`, times, readTwenty, 5, 25);
  }
  for (const [name, queries] of Object.entries(await newQueriesOf(page))) {
    const times = [];
    for (const query of queries) times.push((await page.evaluate((text) => globalThis.bench.search(text), query)).ms);
    pair(`query asked for the first time, ${name}`, times, readTwenty, 5, 25);
  }
  limit('memory that search adds to its page', ((await heapOf(page)) - heapBefore) / megabyte, 'MB', 30);

  for (const [name, work, tag] of /** @type {const} */ ([
    ['list of a tag, first 50', 'tagList', 'ai'],
    ['list of the largest tag, first 50', 'tagList', 'bulk'],
    ['all tags with counts', 'allTags', ''],
    ['all shelves with counts', 'shelfCounts', ''],
  ])) {
    const times = [];
    for (let round = 0; round < 21; round++) {
      times.push(await page.evaluate((work, tag) => globalThis.bench.time[work](tag), work, tag));
    }
    pair(name, times.slice(1), readOne, null, 20);
  }

  for (const sort of ['title', 'site', 'published', 'time']) {
    const times = [];
    for (let round = 0; round < 21; round++) {
      times.push(await page.evaluate((text) => globalThis.bench.time.sorted(text), `sort:${sort}`));
    }
    if (sort === 'title') {
      const [first = 0] = times;
      figure('whole library sorted by title, the first time', first, 'ms', readOne.name, readOne.value, null, null);
    }
    pair(`whole library sorted by ${sort}`, times.slice(1), readOne, null, null);
  }

  const saved = await page.evaluate(
    (from, to, seed) => globalThis.bench.save(from, to, seed),
    count,
    count + 120,
    seed,
  );
  pair('saving one article', saved.slice(20), readOne, 4, 15);
  const { ms, pause } = await page.evaluate(() => globalThis.bench.maintain());
  figure('maintenance after 120 saves', ms, 'ms', readOne.name, readOne.value, null, null);
  limit('maintenance: longest pause of the page', pause, 'ms', 50);
  const renamed = await page.evaluate(() => globalThis.bench.time.renameTag('bulk', 'wholesale'));
  limit(`rename of a tag on ${Math.min(count, Math.ceil(count / bulk.every))} articles`, renamed, 'ms', 2000);
  await page.evaluate(() => globalThis.bench.maintain());
  await gleaner.close();
}

/** Each opening in a browser of its own. @param {string} profile */
async function measureCold(profile) {
  const queries = ['city', 'ai'];
  /** @type {Record<string, number[]>} */
  const times = { yardstick: [], list: [], small: [], search: [] };
  const words = await coldWords(profile);
  for (let round = 0; round < rounds; round++) {
    times.yardstick?.push(await inFreshBrowser(profile, (gleaner) => pageTime(gleaner, 'bench-yardstick.html')));
    times.list?.push(await inFreshBrowser(profile, popupTime));
    times.small?.push(await inFreshBrowser(smallProfile, popupTime));
    const query = words[round % words.length] ?? queries[0];
    times.search?.push(
      await inFreshBrowser(profile, (gleaner) =>
        pageTime(gleaner, `bench-cold-search.html#${encodeURIComponent(query ?? '')}`),
      ),
    );
  }
  const { yardstick = [], list = [], small = [], search = [] } = times;
  const empty = { name: 'a page of ours that reads one record, cold', value: percentile(yardstick, 0.5) };
  const fifty = percentile(small, 0.5);
  const large = percentile(list, 0.5);
  figure(
    'popup opened to first rows, cold, p50',
    large,
    'ms',
    `the same with 50 articles, ${fifty.toFixed(0)} ms`,
    fifty,
    (ratio) => ratio <= 1.5,
    '<= 1.5 × 50 articles',
  );
  figure(
    'popup opened to first rows, cold, p95',
    percentile(list, 0.95),
    'ms',
    `${empty.name}, ${empty.value.toFixed(0)} ms`,
    empty.value,
    null,
    null,
  );
  const cold = percentile(search, 0.5);
  figure(
    'page opened to first hits with snippets, cold, p50',
    cold,
    'ms',
    `popup to first rows, ${large.toFixed(0)} ms`,
    large,
    (ratio) => ratio <= 2,
    '<= 2 × the list',
  );
  figure(
    'page opened to first hits with snippets, cold, p95',
    percentile(search, 0.95),
    'ms',
    `${empty.name}, ${empty.value.toFixed(0)} ms`,
    empty.value,
    null,
    null,
  );
}

/** @param {string} profile */
async function coldWords(profile) {
  return inFreshBrowser(profile, async (gleaner) => {
    const page = await gleaner.openOwnPage('bench-page.html');
    return Object.values(await queriesOf(page)).map(([first = '']) => first);
  });
}

/** @template Value @param {string} profile @param {(gleaner: import('../support/browser.mjs').Gleaner) => Promise<Value>} work */
async function inFreshBrowser(profile, work) {
  const gleaner = await openBrowser({ profile, folder });
  try {
    return await work(gleaner);
  } finally {
    await gleaner.close();
  }
}

/** From the start of a page to its mark. @param {import('../support/browser.mjs').Gleaner} gleaner @param {string} path */
async function pageTime(gleaner, path) {
  const page = await gleaner.openOwnPage(path);
  return markOf(page, 'bench:done');
}

/** @param {import('../support/browser.mjs').Gleaner} gleaner */
async function popupTime(gleaner) {
  await gleaner.page.goto(siteUrl);
  return markOf(await gleaner.openPopup(), 'gleaner:list-painted');
}

/** @param {import('puppeteer-core').Page} page @param {string} name */
function markOf(page, name) {
  return until(
    () => page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, name),
    async () => `The page never marks ${name}`,
  );
}

/** Queries of every kind, from the words of the corpus and an article of it. @param {import('puppeteer-core').Page} page @returns {Promise<Record<string, string[]>>} */
function queriesOf(page) {
  return page.evaluate((seed) => {
    const { words, article } = globalThis.bench;
    const zh = [3, 7, 11, 19, 29].map((n) => article(seed, n)).filter(({ language }) => language === 'zh');
    const pieces = (/** @type {number} */ length) =>
      zh.map(({ markdown }) => (/[\u4e00-\u9fff]{4,}/.exec(markdown.slice(300))?.[0] ?? '').slice(0, length));
    const all = (/** @type {('zh' | 'en' | 'ja' | 'ko')[]} */ languages, /** @type {number[]} */ ranks) =>
      languages.flatMap((language) => ranks.map((rank) => words(seed, language, rank)));
    const pairs = [
      [40, 90],
      [60, 200],
      [120, 500],
      [300, 350],
    ].map(([a = 0, b = 0]) => `${words(seed, 'en', a)} ${words(seed, 'en', b)}`);
    return {
      'rare word': all(['en', 'ko'], [20_000, 31_000]),
      'common word': all(['en'], [0, 3, 9, 25]),
      'two words': pairs,
      prefix: all(['en'], [5000, 300, 90, 12]).map((word) => `${word.slice(0, 3)}*`),
      '1 Chinese character': all(['zh'], [0, 5, 60, 140]),
      '2 Chinese characters': all(['zh'], [160, 300, 3000, 20_000]).map((word) => word.slice(0, 2)),
      '4 Chinese characters': pieces(4),
      'known phrase': zh.map(
        ({ markdown }) => `"${(/[\u4e00-\u9fff]{6,}/.exec(markdown.slice(500))?.[0] ?? '').slice(0, 10)}"`,
      ),
      'tag and word': [
        `tag:ai ${words(seed, 'en', 9)}`,
        `tag:城市 ${words(seed, 'zh', 200)}`,
        `#climate ${words(seed, 'zh', 150)}`,
        `tag:ai ${words(seed, 'en', 150)}`,
      ],
    };
  }, seed);
}

/** Queries none of which is like another, with nothing read for them yet. @param {import('puppeteer-core').Page} page @returns {Promise<Record<string, string[]>>} */
function newQueriesOf(page) {
  return page.evaluate((seed) => {
    const { words, article } = globalThis.bench;
    const twenty = Array.from({ length: 20 }, (_, place) => place * 3);
    const en = (/** @type {number} */ rank) => words(seed, 'en', rank);
    const zh = Array.from({ length: 60 }, (_, place) => article(seed, 1000 + place * 7))
      .filter(({ language }) => language === 'zh')
      .slice(0, 20);
    const runs = (/** @type {number} */ length, /** @type {number} */ from) =>
      zh.map(({ markdown }) => (/[\u4e00-\u9fff]{6,}/.exec(markdown.slice(from))?.[0] ?? '').slice(0, length));
    return {
      'common word': twenty.map((rank) => en(40 + rank)),
      'rare word': twenty.map((rank) => en(20_040 + rank)),
      'two words': twenty.map((rank) => `${en(61 + rank)} ${en(140 + rank)}`),
      prefix: twenty.map((rank) => `${en(400 + rank).slice(0, 3)}*`),
      '1 Chinese character': twenty.map((rank) => words(seed, 'zh', 61 + rank)).map((word) => word.slice(0, 1)),
      '2 Chinese characters': twenty.map((rank) => words(seed, 'zh', 301 + rank).slice(0, 2)),
      '4 Chinese characters': runs(4, 300),
      'known phrase': runs(10, 500).map((text) => `"${text}"`),
      'tag and word': twenty.map((rank) => `tag:ai ${en(251 + rank)}`),
    };
  }, seed);
}

/** Bytes of the heap after a clean-up. @param {import('puppeteer-core').Page} page */
async function heapOf(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/** Median and 95th percentile of times. @param {string} name @param {readonly number[]} times @param {{ name: string, value: number }} yardstick @param {number | null} median @param {number | null} high */
function pair(name, times, yardstick, median, high) {
  for (const [share, bar] of /** @type {const} */ ([
    [0.5, median],
    [0.95, high],
  ])) {
    const value = percentile(times, share);
    figures.push({
      name: `${name}, p${share * 100} of ${times.length}`,
      value,
      unit: 'ms',
      yardstick: `${yardstick.name}, ${yardstick.value.toFixed(1)} ms`,
      ratio: value / yardstick.value,
      bar: bar === null ? null : `<= ${bar} ms`,
      holds: bar === null ? null : value <= bar,
    });
  }
}

/** @param {string} name @param {number} value @param {string} unit @param {number} most */
function limit(name, value, unit, most) {
  figures.push({
    name,
    value,
    unit,
    yardstick: `limit ${most} ${unit}`,
    ratio: value / most,
    bar: `<= ${most} ${unit}`,
    holds: value <= most,
  });
}

/** @param {string} name @param {number} value @param {string} unit @param {string} yardstick @param {number} peer @param {((ratio: number) => boolean) | null} isGood @param {string | null} bar */
function figure(name, value, unit, yardstick, peer, isGood, bar) {
  figures.push({ name, value, unit, yardstick, ratio: value / peer, bar, holds: isGood?.(value / peer) ?? null });
}

/** The libraries to make: one, or those of `--growth`. */
function sizesToMeasure() {
  const at = process.argv.indexOf('--growth');
  if (at < 0) return [argument('--articles', 10_000)];
  return (process.argv[at + 1] ?? '').split(',').map(Number);
}

/** @param {string} name @param {number} standard */
function argument(name, standard) {
  const at = process.argv.indexOf(name);
  return at < 0 ? standard : Number(process.argv[at + 1]);
}
