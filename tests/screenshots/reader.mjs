import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.mjs';
import { find, press, until } from '../support/hands.mjs';
import { putArticles } from '../support/put-articles.mjs';
import { selectParagraph } from '../support/repairs.mjs';
import { say } from '../support/set-up.mjs';
import { makeSheet } from './contact-sheet.mjs';
import { articles, ids, picture, rows } from './reader-library.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../support/browser.mjs').Gleaner} Gleaner */

const themes = ['paper', 'sepia', 'grey', 'night', 'black', 'contrast', 'auto'];

/** Pixels, and how many pictures of that width are beside each other on a sheet. */
const widths = /** @type {const} */ ([
  [320, 1200, 7],
  [768, 1100, 4],
  [1440, 1000, 3],
]);

const scripts = /** @type {const} */ ([
  ['en', ids.en, false],
  ['zh', ids.zh, false],
  ['ja', ids.ja, false],
  ['ja-vertical', ids.ja, true],
  ['ar', ids.ar, false],
]);

/**
 * The reader in every script, theme and width, and each of its states, in both languages of the interface, on sheets.
 * @param {string} folder
 * @param {(locale: string) => Promise<(key: string, first?: string | true) => any>} sentencesIn
 * @param {string} [only] a part: `themes`, or `states`
 * @param {string} [inLocale] the language of the interface whose states are taken; both without it
 */
export async function takeReader(folder, sentencesIn, only, inLocale) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'sheets'), { recursive: true });
  if (only !== 'states') await takeThemes(folder);
  if (only === 'themes') return;
  for (const locale of inLocale ? [inLocale] : ['en', 'zh-CN'])
    await takeStates(folder, locale, await sentencesIn(locale));
}

/** @param {string} folder */
async function takeThemes(folder) {
  const gleaner = await openBrowser({ locale: 'en' });
  try {
    await fill(gleaner);
    const library = await gleaner.openOwnPage('library.html');
    for (const [script, id, isVertical] of scripts) {
      await setStyle(library, { isVertical });
      for (const [width, height, columns] of widths) {
        await library.setViewport({ width, height });
        await open(library, `library.html#/read/${id}`);
        const pictures = [];
        for (const theme of themes) {
          await wear(library, theme);
          pictures.push(await shoot(library, folder, `${script}-${width}-${theme}`));
        }
        await makeSheet(gleaner.browser, join(folder, 'sheets', `${script}-${width}.png`), pictures, columns);
        say(`reader/${script}-${width}`);
      }
    }
  } finally {
    await gleaner.close();
  }
}

/** @param {string} folder @param {string} locale @param {(key: string, first?: string | true) => any} t */
async function takeStates(folder, locale, t) {
  const gleaner = await openBrowser({ locale });
  try {
    await fill(gleaner);
    const page = await gleaner.openOwnPage('library.html');
    await page.evaluateOnNewDocument(speakForEver);
    const id = locale === 'en' ? ids.en : ids.zh;
    /** @type {Map<string, string[]>} */
    const sheets = new Map();

    /**
     * Opens an article, does something, and takes it in two themes.
     * @param {string} name @param {readonly [number, number]} size @param {(page: Page) => Promise<unknown>} act @param {string} [address]
     */
    async function take(name, [width, height], act, address = `library.html#/read/${id}`) {
      await page.setViewport({ width, height });
      for (const theme of ['paper', 'night']) {
        await open(page, address);
        await wear(page, theme);
        try {
          await act(page);
        } catch (error) {
          say(`${locale}/${name}: ${String(error).slice(0, 200)}`);
        }
        const sheet = `${locale}-${width}`;
        sheets.set(sheet, [
          ...(sheets.get(sheet) ?? []),
          await shoot(page, folder, `${locale}-${width}-${name}-${theme}`),
        ]);
      }
      say(`reader/${locale}-${width}-${name}`);
    }

    for (const size of /** @type {const} */ ([
      [320, 900],
      [1280, 900],
    ])) {
      await take('text', size, (page) => scrollTo(page, 'h2', 1));
      await take('blocks', size, (page) => scrollTo(page, '[data-table]'));
      if (id === ids.en) await take('embed-and-code', size, (page) => scrollTo(page, '[data-embed]'));
      await take('footnote', size, async (page) => {
        await press(page, 'button', t('note_label', '1'));
      });
      await take('style', size, (page) => press(page, 'button', t('style_label')));
      await take('outline', size, (page) => press(page, 'button', t('reader_outline')));
      await take('menu', size, (page) => press(page, 'button', t('reader_more')));
      await take('listening', size, (page) => page.keyboard.press('r'));
      await take('cursor', size, (page) => page.keyboard.press('h'));
      await take('passage', size, (page) => selectParagraph(page, id === ids.en ? 'The tide' : '潮水'));
      await take('note', size, async (page) => {
        await pressHighlight(page);
        await page.keyboard.press('n');
        await find(page, 'textbox', t('highlight_note_label'));
      });
      await take('highlights-below', size, (page) => scrollTo(page, '[data-highlight-list]:not(aside)'));
      await take('copy', size, async (page) => {
        await (await find(page, 'region', t('copy_title'))).evaluate((place) => {
          for (const details of place.querySelectorAll('details')) details.open = true;
          place.scrollIntoView();
        });
      });
      await take('cite', size, async (page) => {
        await page.keyboard.press('Q');
        await find(page, 'dialog', t('action_cite'));
      });
      if (id === ids.en) {
        await take('versions', size, (page) => press(page, 'button', t('versions_show')));
        await take('lightbox', size, async (page) => {
          const image = await page.waitForSelector('img[data-image]');
          await image?.click();
          await page.waitForSelector('dialog img');
        });
      }
      await take('shelf', size, async () => {}, 'library.html#/highlights');
    }
    await take('margin', [1440, 1000], async () => {});
    await take(
      'vertical',
      [1440, 900],
      async (page) => setStyle(page, { isVertical: true }),
      `library.html#/read/${ids.ja}`,
    );
    await setStyle(page, { isVertical: false });
    for (const width of [320, 420]) {
      await take('panel-list', [width, 800], async () => {}, 'sidepanel.html');
      await take('panel', [width, 800], async () => {}, `sidepanel.html#/read/${id}`);
      await take(
        'panel-note',
        [width, 800],
        async (page) => {
          await pressHighlight(page);
        },
        `sidepanel.html#/read/${id}`,
      );
    }
    await force(page, true);
    await take('forced', [1280, 901], (page) => pressHighlight(page));
    await take('forced-style', [1280, 901], (page) => press(page, 'button', t('style_label')));
    await take('forced-shelf', [1280, 901], async () => {}, 'library.html#/highlights');
    await force(page, false);

    for (const [sheet, pictures] of sheets) {
      const columns = /-(?:320|420)$/.test(sheet) ? 6 : 2;
      for (let from = 0, part = 1; from < pictures.length; from += columns * 2, part++) {
        const some = pictures.slice(from, from + columns * 2);
        await makeSheet(gleaner.browser, join(folder, 'sheets', `${sheet}-${part}.png`), some, columns);
      }
    }
  } finally {
    await gleaner.close();
  }
}

/** @param {Gleaner} gleaner */
async function fill(gleaner) {
  await putArticles(gleaner, articles);
  const page = await gleaner.openOwnPage('library.html');
  await page.evaluate(
    async (rows, image) => {
      const canvas = new OffscreenCanvas(960, 540);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const sky = context.createLinearGradient(0, 0, 0, 540);
      for (const [at, colour] of /** @type {const} */ ([
        [0, '#9db8c4'],
        [0.55, '#e9d9bd'],
        [0.56, '#6d8a86'],
        [1, '#3d5552'],
      ]))
        sky.addColorStop(at, colour);
      context.fillStyle = sky;
      context.fillRect(0, 0, 960, 540);
      context.fillStyle = '#4a3c2d';
      for (let post = 0; post < 9; post++) context.fillRect(180 + post * 70, 300 - post * 4, 10, 130 + post * 8);
      context.fillRect(150, 290, 660, 14);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      const [hash, mediaType] = ['a'.repeat(64), 'image/png'];
      const all = {
        ...rows,
        images: [{ hash, mediaType, size: bytes.length, bytes }],
        articleImages: [{ ...image, kept: [{ url: image.url, hash, mediaType }], missing: [], hashes: [hash] }],
      };
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('gleaner');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(Object.keys(all), 'readwrite');
          for (const [table, some] of Object.entries(all)) for (const row of some) writing.objectStore(table).put(row);
          writing.oncomplete = () => resolve(opening.result.close());
          writing.onerror = () => reject(writing.error);
        };
      });
    },
    rows,
    { id: ids.en, url: picture },
  );
  await page.close();
}

/** @param {Page} page @param {string} address within the extension */
async function open(page, address) {
  const origin = page.url().split('/', 3).join('/');
  // The same page with another hash would not begin anew
  await page.goto('about:blank');
  await page.goto(`${origin}/${address}`);
  if (address.includes('/read/')) {
    await page.waitForSelector('[data-reader] article p[dir]');
    await until(
      () => page.evaluate(() => document.querySelector('[data-reader] article section[tabindex]') !== null),
      async () => 'the article is not all there',
    );
  }
  await settle(page);
}

/** @param {Page} page */
function settle(page) {
  return new Promise((resolve) => setTimeout(resolve, 350)).then(() =>
    page.evaluate(() => document.fonts.ready.then(() => {})),
  );
}

/** @param {Page} page @param {string} theme */
async function wear(page, theme) {
  await page.evaluate(async (theme) => {
    const { local } = /** @type {any} */ (globalThis).chrome.storage;
    const { settings = {} } = await local.get('settings');
    await local.set({ settings: { ...settings, theme } });
  }, theme);
  await settle(page);
}

/** @param {Page} page @param {object} style */
async function setStyle(page, style) {
  await page.evaluate(async (style) => {
    const { local } = /** @type {any} */ (globalThis).chrome.storage;
    const { settings = {} } = await local.get('settings');
    await local.set({ settings: { ...settings, reading: { ...settings.reading, ...style } } });
  }, style);
  await settle(page);
}

/** Presses on the second highlight, where its words stand. @param {Page} page */
async function pressHighlight(page) {
  const box = await page.evaluate(() => {
    const painted = /** @type {any} */ (CSS.highlights.get('gleaner-yellow'));
    const [range] = [...painted];
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = range.getClientRects()[0];
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  await page.waitForSelector('[data-highlight-card]');
}

/** @param {Page} page @param {string} selector @param {number} [nth] */
async function scrollTo(page, selector, nth = 0) {
  await page.evaluate(
    (selector, nth) =>
      document.querySelectorAll(`[data-reader] article ${selector}`)[nth]?.scrollIntoView({ block: 'center' }),
    selector,
    nth,
  );
}

/** @param {Page} page @param {boolean} isForced */
async function force(page, isForced) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: isForced ? [{ name: 'forced-colors', value: 'active' }] : [],
  });
}

/** @param {Page} page @param {string} folder @param {string} name */
async function shoot(page, folder, name) {
  await settle(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  return path;
}

/** Voices, one of which never comes to an end; runs in the page. */
function speakForEver() {
  const voices = [
    { name: 'Ann', voiceURI: 'Ann', lang: 'en-GB', localService: true },
    { name: 'Cloud', voiceURI: 'Cloud', lang: 'en-GB', localService: false },
    { name: '婷婷', voiceURI: 'Ting', lang: 'zh-CN', localService: true },
  ];
  const synthesis = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => {}, speak: () => {} });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, { SpeechSynthesisUtterance: class {} });
}
