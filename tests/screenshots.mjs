// `npm run screenshots`: every state of every screen, light and dark, in English and Chinese, for people to look at.
// `npm run screenshots -- work`: only what is done to articles and formats, in a tenth of the time.
// `npm run screenshots -- reader [themes | states [en | zh-CN]]`: the reader in all scripts, themes and widths, and each of its states,
// on sheets.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { takeReader } from './screenshots/reader.mjs';
import { openBrowser } from './support/browser.mjs';
import { openDisplay } from './support/display.mjs';
import { grantedExtension } from './support/granted-extension.mjs';
import { find, press, reads, write } from './support/hands.mjs';
import { loseWords } from './support/lossy-save.mjs';
import { selectParagraph, withBox } from './support/repairs.mjs';
import { root, say } from './support/set-up.mjs';
import { siteUrl } from './support/site-server.mjs';

const folder = join(root, '.output', 'screenshots');
const paths = {
  zh: 'zh/pinglun/20260618A04K2P00',
  en: 'en/2026/05/the-ferry-comes-back',
  ja: 'ja/tokushu/shiokaze-shoten',
  de: 'de/kultur/das-kino-am-fluss',
  es: 'es/ciencia/la-huerta-que-escucha',
  long: 'en/2026/06/the-inquiry-in-full',
  pages: 'en/2026/07/up-the-river',
};

/** What a proof looks like when it fails. */
const lossy = {
  wordsTotal: 1245,
  wordsKept: 1240,
  spots: [
    { before: '临江要摆脱对“量”的过分', expected: '重视', got: '' },
    { before: '转变“吹糠见米”的', expected: '心态。', got: '心 态。' },
    { before: 'The road round the estuary is', expected: '31 miles long', got: '31miles long' },
  ],
};

/** What an article's own page shows besides, where the page says it. */
const known = {
  subtitle: '青石县的船下水了，临江人问：为什么不是我们？',
  section: '评论',
  license: 'https://creativecommons.org/licenses/by-sa/4.0/',
};

const [, , part, ofReader, inLocale] = process.argv;

if (!part) await rm(folder, { recursive: true, force: true });
for (const locale of part === 'reader' ? [] : ['en', 'zh-CN']) {
  await mkdir(join(folder, locale), { recursive: true });
  if (!part) await takeAll(locale);
  await takeWork(locale);
}
if (part !== 'work') await takeReader(join(folder, 'reader'), sentencesIn, ofReader, inLocale);
say(`Done: ${relative(root, folder)}/`);

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {string} locale */
async function takeAll(locale) {
  const t = await sentencesIn(locale);
  const display = await openDisplay();
  const gleaner = await openBrowser({ locale, display });
  const { page, site } = gleaner;
  const shoot = shooterOf(locale);

  /** @param {string} path @param {string} [tag] */
  async function save(path, tag) {
    await page.goto(siteUrl + path);
    const popup = await gleaner.openPopup();
    await press(popup, 'button', t('page_save', true), 30_000);
    await find(popup, 'button', t('undo'), 60_000);
    if (tag) {
      await write(popup, 'combobox', t('tag_add'), tag);
      await popup.keyboard.press('Enter');
      await find(popup, 'button', t('tag_remove', tag));
    }
    return popup;
  }

  /** A page of the site in the first tab and the popup over it. @param {string} url */
  async function look(url) {
    await page.goto(url);
    return gleaner.openPopup();
  }

  try {
    let popup = await look(siteUrl + paths.zh);
    await find(popup, 'button', t('page_save', true));
    await shoot(popup, 'popup-01-first-run');
    await popup.close();

    popup = await look(`${siteUrl}search`);
    await reads(popup, t('nothing_empty_page'));
    await shoot(popup, 'popup-02-nothing-on-page');
    await popup.close();
    popup = await look('chrome://version/');
    await shoot(popup, 'popup-03-page-of-browser');
    await popup.close();
    popup = await look(`${siteUrl}leaflet.pdf`);
    await reads(popup, t('nothing_pdf'));
    await shoot(popup, 'popup-04-pdf');
    await popup.close();

    await (await save(paths.es, 'garden')).close();
    await (await save(paths.de)).close();
    await (await save(paths.ja, locale === 'en' ? 'boats' : '船')).close();
    await (await save(paths.en, locale === 'en' ? 'boats' : '船')).close();
    popup = await save(paths.zh, locale === 'en' ? 'Hangzhou/AI' : '江边/造船');
    await shoot(popup, 'popup-05-just-saved');
    await popup.evaluate(() => window.scrollTo(0, 9999));
    await press(popup, 'button', t('action_read'));
    await (await find(popup, 'region', t('copy_title'))).evaluate((place) => place.scrollIntoView());
    await shoot(popup, 'popup-05-reader-end');
    await popup.close();

    await loseWords(gleaner, lossy, known);
    popup = await gleaner.openPopup();
    await find(popup, 'alert', /.*/);
    await shoot(popup, 'popup-05-words-lost');
    await press(popup, 'button', t('proof_look'));
    await find(popup, 'region', t('copy_title'));
    await shoot(popup, 'popup-05-where-words-were-lost');
    await popup.close();

    popup = await look(`${siteUrl}${paths.en}?utm_source=x`);
    await find(popup, 'button', t('page_save_again'));
    await shoot(popup, 'popup-06-saved-before');
    await popup.close();
    site.edit(`/${paths.en}`, (html) => html.replace('thousandth', '1,001st'));
    popup = await look(`${siteUrl}${paths.en}?utm_source=y`);
    await find(popup, 'button', t('page_update'));
    await shoot(popup, 'popup-07-has-changed');
    await popup.close();

    await page.goto(`${siteUrl}${paths.es}?ref_src=x`);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector('article p:nth-of-type(2)'))),
    );
    popup = await gleaner.openPopup();
    await find(popup, 'button', t('page_save_selection'));
    await shoot(popup, 'popup-08-selection');
    await popup.close();

    popup = await look(siteUrl + paths.long);
    await press(popup, 'button', t('page_save', true), 30_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shoot(popup, 'popup-09-saving');
    const worker = gleaner.browser.targets().find((target) => target.type() === 'service_worker');
    await (await worker?.worker())?.close();
    await reads(popup, t('error_capture_interrupted'), 30_000);
    await shoot(popup, 'popup-10-interrupted');
    await popup.close();

    popup = await look(siteUrl + paths.pages);
    let release = site.hold(`/${paths.pages}/3`);
    await press(popup, 'button', t('page_save', true));
    await find(popup, 'button', t('pages_stop'));
    await reads(popup, t('capture_reading_page', '3').replace('$2', '3'));
    await shoot(popup, 'popup-10-reading-pages');
    await press(popup, 'button', t('pages_stop'));
    await find(popup, 'button', t('page_try_again'));
    await shoot(popup, 'popup-10-pages-missing');
    await press(popup, 'button', t('action_read'));
    await (await find(popup, 'region', t('copy_title'))).evaluate((place) => place.scrollIntoView());
    await shoot(popup, 'popup-10-reader-pages-missing');
    release();
    await popup.close();

    popup = await look(siteUrl);
    await shoot(popup, 'popup-11-front-page');
    await write(popup, 'combobox', /.*/, 'zzzz');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shoot(popup, 'popup-12-nothing-found');
    await popup.keyboard.press('Escape');
    await popup.close();
    popup = await look(siteUrl);
    await write(popup, 'combobox', /.*/, 'boat');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shoot(popup, 'popup-12-found');
    await popup.keyboard.type(' is:');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shoot(popup, 'popup-12-completion');
    await popup.close();
    popup = await look(siteUrl);
    await press(popup, 'button', new RegExp(`^${t('filter_label')}`));
    await shoot(popup, 'popup-13-filter-menu');
    await popup.keyboard.press('Escape');
    for (const title of [/Das Kino/, /La huerta/]) await press(popup, 'checkbox', title);
    await shoot(popup, 'popup-14-selected');
    await press(popup, 'button', t('action_tag'));
    await shoot(popup, 'popup-15-tags-of-several');
    await popup.keyboard.press('Escape');
    await press(popup, 'button', t('action_delete'));
    await shoot(popup, 'popup-16-deleted');
    await press(popup, 'button', t('undo'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await popup.keyboard.press('?');
    await shoot(popup, 'popup-17-keys');
    await popup.keyboard.press('Escape');
    await press(popup, 'link', /错过/);
    await find(popup, 'button', t('action_original'));
    await shoot(popup, 'popup-18-reader');
    await popup.close();

    const library = await gleaner.openOwnPage('library.html');
    for (const [name, width] of /** @type {const} */ ([
      ['wide', 1280],
      ['middle', 860],
      ['narrow', 400],
    ])) {
      await library.setViewport({ width, height: 800 });
      await library.goto(addressOf(gleaner, '#/'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      await shoot(library, `library-${name}-list`);
      await press(library, 'link', /The ferry comes back/);
      await find(library, 'button', t('action_original'));
      await shoot(library, `library-${name}-reader`);
      const end = await find(library, 'region', t('copy_title'));
      await end.evaluate((place) => {
        for (const details of place.querySelectorAll('details')) details.open = true;
        place.scrollIntoView();
      });
      await shoot(library, `library-${name}-reader-end`);
      await library.goto(addressOf(gleaner, '#/'));
      await press(library, 'link', /错过/);
      await reads(library, lossy.spots[0]?.expected ?? '');
      await shoot(library, `library-${name}-reader-lossy`);
      await (await find(library, 'region', t('copy_title'))).evaluate((place) => place.scrollIntoView());
      await shoot(library, `library-${name}-reader-lossy-end`);
    }
    for (const [name, width] of /** @type {const} */ ([
      ['wide', 1280],
      ['narrow', 400],
    ])) {
      await library.setViewport({ width, height: 900 });
      for (const place of ['settings', 'help', 'is/reading', 'search?q=boat', 'trash', 'export']) {
        await library.goto(addressOf(gleaner, `#/${place}`));
        await new Promise((resolve) => setTimeout(resolve, 600));
        await shoot(library, `library-${name}-${place.replace(/\W.*/, '')}`);
      }
    }
    await library.setViewport({ width: 1280, height: 900 });
    await press(library, 'button', new RegExp(`^${t('export_start_other', '\\d+')}$`));
    await find(library, 'button', t('export_again'));
    await shoot(library, 'library-wide-exported');
    await library.close();

    await page.bringToFront();
    await page.goto(siteUrl + paths.pages);
    release = site.hold(`/${paths.pages}/2`);
    display.press('alt+shift+s');
    await find(page, 'button', t('pages_stop'));
    await shoot(page, 'notice-reading-pages');
    await press(page, 'button', t('pages_stop'));
    await find(page, 'button', t('page_try_again'));
    await shoot(page, 'notice-pages-missing');
    release();
    await page.goto(siteUrl + paths.de);
    display.press('alt+shift+s');
    await find(page, 'button', t('undo'));
    await shoot(page, 'notice-on-page');
    await loseWords(gleaner, lossy);
    await page.bringToFront();
    const asking = await gleaner.openOwnPage('library.html');
    await page.bringToFront();
    await asking.evaluate(showNoticeOn, siteUrl + paths.de);
    await find(page, 'button', t('proof_look'));
    await shoot(page, 'notice-words-lost');
  } finally {
    await gleaner.close();
    display.close();
  }
}

/** What a reader does to articles, tags and formats. @param {string} locale */
async function takeWork(locale) {
  const t = await sentencesIn(locale);
  const shoot = shooterOf(locale);
  const [extension, files] = await Promise.all([grantedExtension(), mkdtemp(join(tmpdir(), 'gleaner-screenshots-'))]);
  const gleaner = await openBrowser({ locale, folder: extension });

  /** @param {Page} library @param {string} name @param {string} content */
  async function choose(library, name, content) {
    await writeFile(join(files, name), content);
    const label = t('import_choose_files');
    await find(library, 'button', label);
    const [chooser] = await Promise.all([library.waitForFileChooser(), press(library, 'button', label)]);
    await chooser.accept([join(files, name)]);
  }

  try {
    gleaner.site.edit(`/${paths.en}`, withBox);
    await gleaner.page.goto(siteUrl + paths.en);
    const popup = await gleaner.openPopup();
    await press(popup, 'button', t('page_save', true), 30_000);
    await find(popup, 'button', t('undo'), 60_000);
    await popup.close();

    const library = await gleaner.openOwnPage('library.html');
    await library.setViewport({ width: 1280, height: 900 });
    await press(library, 'link', /The ferry comes back/);
    await find(library, 'region', t('copy_title'));
    await press(library, 'button', t('reader_more'));
    await press(library, 'menuitem', t('action_cite'));
    await find(library, 'dialog', t('action_cite'));
    await shoot(library, 'work-cite');
    await library.keyboard.press('Escape');
    await library.keyboard.press('h');
    await find(library, 'toolbar', t('highlight_toolbar_new'));
    await shoot(library, 'work-passage');
    await library.keyboard.press('c');
    await find(library, 'dialog', t('correct_title'));
    await shoot(library, 'work-correct');
    await library.keyboard.type('Corrected. ');
    await press(library, 'button', t('save'));
    await find(library, 'list', t('corrected_by_you'));
    for (const beginning of ['Tomorrow', '“People']) {
      await selectParagraph(library, beginning);
      await press(library, 'button', t('repair_leave_out'));
      await reads(library, t('toast_part_left_out'));
    }
    await press(library, 'button', new RegExp(`^${t('site_leave_out', '.+')}`));
    await (await find(library, 'region', t('copy_title'))).evaluate((place) => {
      for (const details of place.querySelectorAll('details')) details.open = true;
      place.scrollIntoView();
    });
    await shoot(library, 'work-copy');

    await library.goto(addressOf(gleaner, '#/settings'));
    await (await find(library, 'heading', t('site_choices_title'))).evaluate((place) =>
      place.scrollIntoView({ block: 'center' }),
    );
    await shoot(library, 'work-sites');
    await press(library, 'button', t('preset_copy'));
    await find(library, 'heading', t('preset_title'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shoot(library, 'work-format');

    await library.goto(addressOf(gleaner, '#/import'));
    await choose(
      library,
      'tides.md',
      '---\nheading: Tides, explained to those who live by them\nlink: https://example.org/tides\nsubjects: [moon]\nmood: calm\nrating: 4\n---\n\nTwice a day.\n',
    );
    await find(library, 'columnheader', t('fields_target'));
    await shoot(library, 'work-fields');
    await press(library, 'button', t('import_other_files'));
    const tags = Array.from({ length: 40 }, (_, n) => (locale === 'en' ? `topic ${n + 1}` : `专题${n + 1}`));
    const rows = Array.from(tags, (_, n) => {
      const address = n < 2 ? `${siteUrl}not-there-${n}` : `https://news${n % 7}.example.org/${n}`;
      return `Report ${n + 1},${address},${1_600_000_000 + n},${tags.slice(n).join('|')},unread`;
    });
    await choose(library, 'pocket.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    await press(library, 'button', new RegExp(`^${t('import_start_other', '40')}$`));
    await press(library, 'link', t('import_get_texts'));
    await find(library, 'button', t('texts_start_other', '40'));
    await shoot(library, 'work-texts');
    await press(library, 'checkbox', t('texts_all_sites', true));
    await press(library, 'checkbox', /tidewater/);
    await press(library, 'button', t('texts_start_other', '2'));
    await reads(library, t('texts_done', '0').replace('$2', '2'), 60_000);
    await shoot(library, 'work-texts-done');
    await library.goto(addressOf(gleaner, '#/tags'));
    await find(library, 'heading', t('tags_title'));
    await shoot(library, 'work-tags');
    await library.setViewport({ width: 400, height: 800 });
    await library.goto(addressOf(gleaner, '#/'));
    await find(library, 'link', /Report 40$/);
    await shoot(library, 'work-rows-narrow');
  } finally {
    await gleaner.close();
    await Promise.all([extension, files].map((each) => rm(each, { recursive: true, force: true })));
  }
}

/**
 * Takes a page in both themes.
 * @param {string} locale
 */
function shooterOf(locale) {
  /** @param {Page} shown @param {string} name */
  return async (shown, name) => {
    for (const theme of ['light', 'dark']) {
      await shown.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      await shown.screenshot({ path: /** @type {`${string}.png`} */ (join(folder, locale, `${name}.${theme}.png`)) });
    }
    say(`${locale}/${name}`);
  };
}

/** As the worker does after a save; runs in a page of the extension. @param {string} url */
async function showNoticeOn(url) {
  const { tabs, scripting } = /** @type {any} */ (globalThis).chrome;
  const [shown] = (await tabs.query({})).filter((/** @type {{ url?: string }} */ tab) => tab.url === url);
  await scripting.executeScript({ target: { tabId: shown.id }, files: ['/notice.js'] });
}

/** @param {import('./support/browser.mjs').Gleaner} gleaner @param {string} hash */
function addressOf({ extension }, hash) {
  return `chrome-extension://${extension.id}/library.html${hash}`;
}

/**
 * The sentences of a language, filled in; or a pattern for what begins with one.
 * @param {string} locale
 */
async function sentencesIn(locale) {
  const file = join(root, 'public', '_locales', locale.replace('-', '_'), 'messages.json');
  /** @type {Record<string, { message: string }>} */
  const messages = JSON.parse(await readFile(file, 'utf8'));

  /** @param {string} key @param {string | true} [first] what `$1` is, or `true` for a pattern @returns {any} */
  return (key, first) => {
    const { message } = messages[key] ?? { message: key };
    return first === true ? new RegExp(`^${message}( |$)`) : message.replace('$1', first ?? '');
  };
}
