import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { SavedArticle } from '../../lib/domain/article';
import type { Gleaner } from '../support/browser.mjs';
import { aSavedArticle } from '../support/builders';
import { find, gone, has, press, reads, until, write } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

const paragraph =
  'The last boat of the old company left Saltmouth on a Friday, and nobody came to wave. The harbour-master wrote “13:40, empty” into his book and closed it, and for eleven months the road was the only way.';

const long = aSavedArticle({
  title: 'Forty paragraphs',
  language: 'en',
  words: 1400,
  markdown: Array.from({ length: 40 }, (_, index) => `Paragraph ${index}. ${paragraph}\n`).join('\n'),
});

const mixed = aSavedArticle({
  title: 'Notes and other languages',
  language: 'en',
  markdown:
    '## One\n\nIt rains.[^1]\n\n## Two\n\n船明天开，票三块钱。\n\n![a boat](https://evil.example/boat.png)\n\n<img src="https://evil.example/pixel.png" onerror="document.title=1">\n\n[^1]: Says the harbour-master.\n',
});

test('an article opens where it was left, also in a narrower window', async ({ gleaner }) => {
  const library = await open(gleaner, long);
  await scrollTo(library, 'Paragraph 20.');
  await until(
    async () => (await placesOf(library))[0]?.block === 20,
    async () => `the places are ${JSON.stringify(await placesOf(library))}`,
  );

  await find(library, 'image', '50% read');

  await library.setViewport({ width: 600, height: 700 });
  await library.reload();

  await reads(library, 'Paragraph 20.');
  await until(
    () => isAtTop(library, 'Paragraph 20.'),
    async () => 'Paragraph 20 is not at the top',
  );
});

test('an article that was left at its top opens there, also where its notes make the lines shorter', async ({
  gleaner,
}) => {
  const library = await openWithNote(gleaner);
  await until(
    async () => (await placesOf(library))[0]?.block === 0,
    async () => 'no place is kept',
  );

  await library.reload();
  await find(library, 'note', /^Note on/);
  await library.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  expect(await library.evaluate(() => document.querySelector('[data-reader]')?.parentElement?.scrollTop)).toBe(0);
});

test('the lines of an article are as long as they will be, and nothing in it moves, from its first paint on', async ({
  gleaner,
}) => {
  const library = await openWithNote(gleaner);
  await find(library, 'note', /^Note on/);
  const settledWidth = await library.$eval('[data-reader] article p[dir]', (line) => line.clientWidth);

  await library.evaluateOnNewDocument(watchLines);
  await library.reload();
  await find(library, 'note', /^Note on/);
  await library.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  expect(await library.evaluate(() => (globalThis as unknown as { lines: SeenLines }).lines)).toEqual({
    widths: [settledWidth],
    moved: [],
  });
});

test('an article that is read to its end is marked as read, and opens at its beginning', async ({ gleaner }) => {
  const short = aSavedArticle({ title: 'Short', markdown: `${paragraph}\n`, words: 10 });
  const library = await open(gleaner, short);

  await find(library, 'image', 'Read');
  await library.reload();

  await until(
    () => library.evaluate(() => document.querySelector('[data-reader]')?.parentElement?.scrollTop === 0),
    async () => 'the article is not at its beginning',
  );
});

test('a footnote opens where it is referred to, and goes away with Escape', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  await (await find(library, 'button', 'Note 1')).focus();
  await library.keyboard.press('Enter');

  const note = await find(library, 'dialog', 'Note 1');
  expect(await note.evaluate(({ textContent }) => textContent)).toContain('Says the harbour-master.');

  await library.keyboard.press('Escape');
  await gone(library, 'dialog', 'Note 1');
  expect(await library.evaluate(() => document.activeElement?.textContent)).toBe('1');
});

test('the outline leads to a heading', async ({ gleaner }) => {
  const library = await open(gleaner, { ...long, markdown: `## First\n\n${long.markdown}\n## Last\n\nThe end.\n` });
  await press(library, 'button', 'Outline');
  await press(library, 'button', 'Last');

  await until(
    () => library.evaluate(() => (document.querySelector('[data-reader]')?.parentElement?.scrollTop ?? 0) > 500),
    async () => 'the reader has not moved',
  );
});

test('size, face and colours are kept', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  const before = await sizeOf(library);
  await press(library, 'button', 'Text and colours');
  await press(library, 'button', 'Size: more');
  await press(library, 'radio', 'Sepia');
  await library.keyboard.press('Escape');
  expect(await sizeOf(library)).toBeGreaterThan(before);

  await library.reload();

  await reads(library, 'It rains.');
  await until(
    async () => (await sizeOf(library)) > before,
    async () => `the size is ${await sizeOf(library)}, and was ${before}`,
  );
  expect(await library.evaluate(() => document.documentElement.dataset.theme)).toBe('sepia');
  await library.keyboard.press('-');
  await until(
    async () => (await sizeOf(library)) === before,
    async () => `the size is ${await sizeOf(library)}, and was ${before}`,
  );
});

test('an article asks nothing of the network, and each of its blocks says its language', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  await reads(library, '船明天开');

  expect(await library.$$eval('[data-reader] p[lang]', (all) => all.map(({ lang }) => lang))).toContain('zh-Hans');
  expect(gleaner.site.requests.filter(({ host }) => host.includes('evil'))).toEqual([]);
  expect(await library.title()).not.toBe('1');
});

test('one key archives and goes on to the next article of the list', async ({ gleaner }) => {
  await putArticles(gleaner, [long, mixed]);
  const library = await gleaner.openOwnPage(`library.html#/read/${mixed.article.id}`);
  await reads(library, 'It rains.');
  await find(library, 'button', 'Next article');
  await library.keyboard.press('E');

  await reads(library, 'Paragraph 0.');
  await reads(library, 'Article archived');
});

test('an article is cited in a format of one’s choice, copied or as a file', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  await reads(library, 'It rains.');
  await library.keyboard.press('Q');
  await find(library, 'dialog', 'Cite');
  await press(library, 'button', 'Format: Markdown');
  await press(library, 'menuitemradio', 'BibTeX');
  await reads(library, 'title = {{Notes and other languages}}');

  const file = gleaner.nextDownload();
  await press(library, 'button', 'Download');
  expect(await file).toMatch(/\.bib$/);
  await press(library, 'button', 'Copy');
  await reads(library, 'Copied as BibTeX');
  expect(await has(library, 'dialog', 'Cite')).toBe(false);
});

test('an article that was saved again shows what changed', async ({ gleaner }) => {
  await (await savePage(gleaner, siteUrl + samples.en.path)).close();
  gleaner.site.edit(`/${samples.en.path}`, (html) => html.replaceAll('thousandth', '1,001st'));
  await gleaner.page.goto(`${siteUrl}${samples.en.path}?utm_source=x`);
  const popup = await gleaner.openPopup();
  await press(popup, 'button', /^Update/);
  await press(popup, 'button', 'Read');
  await press(popup, 'button', 'What changed');

  await find(popup, 'dialog', 'What changed');
  expect(await popup.$$eval('dialog ins', (all) => all.map(({ textContent }) => textContent).join(' '))).toContain(
    '001st',
  );
  expect(await popup.$$eval('dialog del', (all) => all.map(({ textContent }) => textContent))).toContain('thousandth');
});

test('Japanese is read from top to bottom where that is chosen, with its readings, and is opened so again', async ({
  gleaner,
}) => {
  const japanese = aSavedArticle({
    title: '汐風書店',
    language: 'ja',
    markdown: '港の町には<ruby>汐風<rt>しおかぜ</rt></ruby>書店という店があって、満潮になると床が少しだけ傾く。\n',
  });
  const library = await open(gleaner, japanese);
  await press(library, 'button', 'Text and colours');
  await press(library, 'radio', 'Vertical');
  const direction = () => library.$eval('[data-reader] article p[dir]', (line) => getComputedStyle(line).writingMode);
  await until(
    async () => (await direction()) === 'vertical-rl',
    async () => `the lines are ${await direction()}`,
  );

  await library.reload();
  await library.waitForSelector('[data-reader] article p[dir]');
  expect(await direction()).toBe('vertical-rl');
  expect(await library.$eval('[data-reader] article rt', ({ textContent }) => textContent)).toBe('しおかぜ');
});

test('J and K go to the next and the previous article of the list', async ({ gleaner }) => {
  await putArticles(gleaner, [long, mixed]);
  const library = await gleaner.openOwnPage(`library.html#/read/${mixed.article.id}`);
  await find(library, 'button', 'Next article');
  await library.keyboard.press('J');
  await find(library, 'heading', 'Forty paragraphs');
  await find(library, 'button', 'Previous article');
  await library.keyboard.press('K');
  await find(library, 'heading', 'Notes and other languages');
});

test('no script can run where articles are read, whoever writes it there', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  const refused = await library.evaluate(async () => {
    const refused = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective));
    const article = document.querySelector('[data-reader] article');
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    article?.append(script);
    article?.insertAdjacentHTML('beforeend', '<button onclick="globalThis.ran = true">A</button>');
    (article?.lastElementChild as HTMLElement | null)?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { refused: [...refused].sort(), ran: 'ran' in globalThis };
  });

  expect(refused).toEqual({ refused: ['script-src-attr', 'script-src-elem'], ran: false });
});

test('the address of an article is handed to the system, or copied where that shares nothing', async ({ gleaner }) => {
  const library = await open(gleaner, mixed);
  await library.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await library.reload();
  await press(library, 'button', 'More');
  await press(library, 'menuitem', 'Copy the link');
  await reads(library, 'Link copied');

  await library.evaluateOnNewDocument(() => {
    const share = async (shared: ShareData) => Object.assign(globalThis, { shared });
    Object.assign(navigator, { share });
  });
  await library.reload();
  await press(library, 'button', 'More');
  await press(library, 'menuitem', 'Share the link');
  expect(await library.evaluate(() => (globalThis as unknown as { shared: ShareData }).shared)).toEqual({
    title: mixed.article.title,
    url: mixed.article.url,
  });
});

async function open(gleaner: Gleaner, saved: SavedArticle): Promise<Page> {
  await putArticles(gleaner, [saved]);
  const library = await gleaner.openOwnPage(`library.html#/read/${saved.article.id}`);
  await library.waitForSelector('[data-reader] article');
  return library;
}

/** In a window in which the note makes the lines shorter. */
async function openWithNote(gleaner: Gleaner): Promise<Page> {
  const library = await open(gleaner, long);
  await library.setViewport({ width: 1440, height: 900 });
  await library.keyboard.press('h');
  await find(library, 'toolbar', 'Selected passage');
  await library.keyboard.press('n');
  await write(library, 'textbox', 'Note', 'Which Friday?');
  await press(library, 'button', 'Save');
  return library;
}

function scrollTo(page: Page, words: string): Promise<void> {
  return page.evaluate((text) => {
    const block = [...document.querySelectorAll('[data-reader] p')].find((each) => each.textContent.startsWith(text));
    const top = document.querySelector('[data-reader] header')?.getBoundingClientRect().bottom ?? 0;
    const scroller = document.querySelector('[data-reader]')?.parentElement;
    scroller?.scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - top + 1);
  }, words);
}

/** Whether a paragraph crosses the line below the bar. */
function isAtTop(page: Page, words: string): Promise<boolean> {
  return page.evaluate((text) => {
    const block = [...document.querySelectorAll('[data-reader] p')].find((each) => each.textContent.startsWith(text));
    const { top = 0, bottom = 0 } = block?.getBoundingClientRect() ?? {};
    return top < 60 && bottom > 40;
  }, words);
}

function sizeOf(page: Page): Promise<number> {
  return page.$eval('[data-reader] article', (article) => Number.parseFloat(getComputedStyle(article).fontSize));
}

function placesOf(page: Page): Promise<{ block: number }[]> {
  return page.evaluate(
    () =>
      new Promise<{ block: number }[]>((resolve) => {
        const opening = indexedDB.open('gleaner');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('places').objectStore('places').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
  );
}

/** What was seen of a text in all frames until now. */
interface SeenLines {
  /** How wide its first paragraph was, in pixels, each width once. */
  readonly widths: number[];
  /** What in the article moved without anybody having done something. */
  readonly moved: string[];
}

/** Runs in the library, before anything else does. */
function watchLines(): void {
  const lines: SeenLines = { widths: [], moved: [] };
  Object.assign(globalThis, { lines });
  requestAnimationFrame(function look() {
    const { clientWidth } = document.querySelector('[data-reader] article p[dir]') ?? { clientWidth: 0 };
    if (clientWidth && !lines.widths.includes(clientWidth)) lines.widths.push(clientWidth);
    requestAnimationFrame(look);
  });
  new PerformanceObserver((list) => {
    const shifts = list.getEntries() as unknown as { readonly sources: readonly { readonly node: Node | null }[] }[];
    for (const { node } of shifts.flatMap(({ sources }) => sources)) {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element?.closest('[data-reader] article')) lines.moved.push(element.textContent.slice(0, 40));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
