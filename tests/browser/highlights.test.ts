import { expect } from 'vitest';
import type { Gleaner } from '../support/browser.mjs';
import { find, has, press, reads, until, write } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage, test } from './gleaner';

const sentence = 'The last boat of the old company left Saltmouth on a Tuesday in 2023, with nobody on board';

test('a sentence is highlighted and noted by the keyboard alone, and is there after a reload', async ({ gleaner }) => {
  const library = await readSample(gleaner);

  await library.keyboard.press('h');
  await until(
    async () => (await chosen(library)) !== null,
    async () => 'there is no cursor',
  );
  for (let step = 0; step < 60 && !(await chosen(library))?.startsWith(sentence); step++) {
    await library.keyboard.press('ArrowDown');
  }
  await library.keyboard.press('2');
  await painted(library, 'gleaner-green', sentence);
  await library.keyboard.press('n');
  await write(library, 'textbox', 'Note', 'Who was *he*?');
  await library.keyboard.down('Control');
  await library.keyboard.press('Enter');
  await library.keyboard.up('Control');
  await reads(library, 'Who was he?');

  await library.reload();
  await painted(library, 'gleaner-green', sentence);
  await reads(library, 'Who was he?');
  await press(library, 'button', 'Delete highlight');
  await reads(library, 'Highlight and note deleted');
  await until(
    async () => (await paintedBy(library, 'gleaner-green')).length === 0,
    async () => 'it is painted still',
  );
  await press(library, 'button', 'Undo');
  await painted(library, 'gleaner-green', sentence);
});

test('a highlight gets a tag where it is listed below its text, by the keyboard, and that leads to all that have it', async ({
  gleaner,
}) => {
  const library = await readSample(gleaner);
  await select(library, 'article p', 'behind scratched plastic');
  await find(library, 'toolbar', 'Selected passage');
  await library.keyboard.press('1');
  const button = await library.waitForSelector('[data-reader] section[data-highlight-list] button[aria-expanded]');
  await button?.press('Enter');
  await find(library, 'combobox', 'Add a tag');
  await library.keyboard.type('harbours');
  await library.keyboard.press('Enter');
  await find(library, 'button', 'Remove tag harbours');
  await button?.press('Enter');

  await press(library, 'button', '#harbours');
  await find(library, 'heading', 'Highlights');
  await reads(library, '1 highlight');
  expect(await library.evaluate(() => location.hash)).toBe('#/highlights?q=%23harbours');
});

test('in a wide window a note stands beside its passage, and the keyboard goes from one to the other', async ({
  gleaner,
}) => {
  const library = await readSample(gleaner);
  await library.setViewport({ width: 1440, height: 900 });
  for (const [words, note] of [
    ['behind scratched plastic', 'Which plastic?'],
    ['scratched', 'By whom?'],
  ] as const) {
    await select(library, 'article p', words);
    // Each highlight in the list below has a button of this name, too.
    await find(library, 'toolbar', 'Selected passage');
    await press(library, 'button', 'Note');
    await write(library, 'textbox', 'Note', note);
    await library.keyboard.down('Control');
    await library.keyboard.press('Enter');
    await library.keyboard.up('Control');
  }
  await find(library, 'note', 'Note on “scratched”');
  const boxes = await library.$$eval('[data-margin-note]', (all) =>
    all.map((note) => {
      const { top, bottom, left } = note.getBoundingClientRect();
      return { top, bottom, left };
    }),
  );
  const text = await library.$eval('article [lang]', (block) => block.getBoundingClientRect().right);
  expect(boxes.every(({ left }) => left >= text)).toBe(true);
  expect(boxes[1]?.top).toBeGreaterThanOrEqual(boxes[0]?.bottom ?? Number.NaN);

  const passage = await find(library, 'note', 'Note on “behind scratched plastic”');
  await passage.press('Enter');
  await find(library, 'toolbar', 'Highlight');
  await library.keyboard.press('N');
  expect(await library.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Which plastic?');
  await library.keyboard.press('ArrowDown');
  expect(await library.evaluate(() => document.activeElement?.textContent?.trim())).toBe('By whom?');

  // Where lines would become too short, a sign opens the note
  await library.keyboard.press('Escape');
  await library.setViewport({ width: 1280, height: 900 });
  await press(library, 'button', 'Note on “scratched”');
  await find(library, 'toolbar', 'Highlight');
  expect(await library.$eval('[data-highlight-card]', (card) => card.textContent)).toContain('By whom?');
  expect(await has(library, 'note', 'Note on “scratched”')).toBe(false);
});

test('what the mouse selects is highlighted, and found again when the page is saved with other words', async ({
  gleaner,
}) => {
  const library = await readSample(gleaner);
  await select(library, 'article p', 'behind scratched plastic');
  await press(library, 'button', 'Rose, wavy line');
  await painted(library, 'gleaner-rose', 'behind scratched plastic');
  await library.close();

  // The page says more by now, and the passage itself something else.
  const later = await gleaner.browser.newPage();
  await later.goto(siteUrl + samples.en.path);
  await later.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p')) {
      if (!paragraph.textContent?.includes('behind scratched plastic')) continue;
      paragraph.textContent = paragraph.textContent.replace('behind scratched plastic', 'behind scratched old plastic');
      paragraph.before(document.createElement('p'));
      if (paragraph.previousElementSibling) {
        paragraph.previousElementSibling.textContent =
          'Nobody in the town had asked for any of this, they say, and still they came to look.';
      }
    }
  });
  const popup = await gleaner.openPopup(later);
  await press(popup, 'button', 'Update');
  await reads(popup, 'Updated');
  await popup.close();

  const again = await readSaved(gleaner);
  await painted(again, 'gleaner-rose', 'behind scratched old plastic');
  await reads(again, 'Marked as: behind scratched plastic');
  await again.close();

  // Nothing of it is there any more: it is listed, and kept
  await later.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p'))
      if (paragraph.textContent?.includes('behind scratched old plastic')) paragraph.remove();
  });
  const last = await gleaner.openPopup(later);
  await press(last, 'button', 'Update');
  await reads(last, 'Updated');
  await last.close();
  const orphaned = await readSaved(gleaner);
  await reads(orphaned, '1 highlight is not in the text any more');
  await reads(orphaned, 'behind scratched plastic');
});

test('a passage of a page that is not saved is highlighted: it is saved, and the page stays as it is', async ({
  gleaner,
}) => {
  const { page } = gleaner;
  await page.goto(siteUrl + samples.en.path);
  await select(page, 'article p', 'behind scratched plastic');
  const before = await snapshotOf(page);

  const popup = await gleaner.openPopup();
  await press(popup, 'button', 'Highlight');
  await reads(popup, 'Highlighted');
  await popup.close();

  await painted(page, 'gleaner-yellow', 'behind scratched plastic');
  expect(await snapshotOf(page)).toBe(before);
  const colour = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p')].find((each) =>
      each.textContent?.includes('behind scratched plastic'),
    );
    return paragraph && getComputedStyle(paragraph, '::highlight(gleaner-yellow)').backgroundColor;
  });
  expect(colour).toBe('rgb(247, 233, 186)');

  const library = await readSaved(gleaner);
  await painted(library, 'gleaner-yellow', 'behind scratched plastic');
});

test('highlights are shown on their page when the reader asks for it, and not before', async ({ gleaner }) => {
  const library = await readSample(gleaner);
  await select(library, 'article p', 'behind scratched plastic');
  await find(library, 'toolbar', 'Selected passage');
  await library.keyboard.press('3');
  await painted(library, 'gleaner-blue', 'behind scratched plastic');
  await library.close();
  const page = await gleaner.browser.newPage();
  await page.goto(siteUrl + samples.en.path);
  expect(await paintedBy(page, 'gleaner-blue')).toEqual([]);
  const before = await snapshotOf(page);

  // Also in the tab in which it was saved a moment ago
  const popupThere = await gleaner.openPopup();
  await find(popupThere, 'button', 'Show highlights');
  await find(popupThere, 'button', 'Undo');
  await popupThere.close();

  const popup = await gleaner.openPopup(page);
  await press(popup, 'button', 'Show highlights');
  await reads(popup, 'The highlight is shown on the page');

  await painted(page, 'gleaner-blue', 'behind scratched plastic');
  expect(await snapshotOf(page)).toBe(before);
  expect(await has(popup, 'button', 'Highlight')).toBe(false);
});

test('the highlights of all articles are searched, and taken along as Markdown', async ({ gleaner }) => {
  const library = await readSample(gleaner);
  for (const [words, key] of [
    ['behind scratched plastic', '1'],
    ['says Ruth Hallam', '2'],
  ] as const) {
    await select(library, 'article p', words);
    await find(library, 'toolbar', 'Selected passage');
    await library.keyboard.press(key);
    await painted(library, key === '1' ? 'gleaner-yellow' : 'gleaner-green', words);
  }

  await press(library, 'link', 'Highlights');
  await reads(library, '2 highlights');
  await write(library, 'searchbox', 'Words, or #tag', 'SCRATCHED');
  await reads(library, '1 highlight');
  await gleaner.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${gleaner.extension.id}`, ['clipboard-read']);
  await press(library, 'button', 'Copy as Markdown');
  await reads(library, 'Copied as Markdown');
  expect(await library.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^# Highlights\n\n## \[The ferry comes back.*\]\(.*\)\n\n> behind scratched plastic\n$/,
  );

  await press(library, 'button', 'Tags');
  await write(library, 'combobox', 'Add a tag', 'harbours');
  await library.keyboard.press('Enter');
  await find(library, 'button', 'Remove tag harbours');
  await library.goto(`${library.url().split('#')[0]}#/highlights?q=%23harbours`);
  await library.reload();
  await reads(library, '1 highlight');
});

type Page = Gleaner['page'];

/** The sample article, saved and opened in the library. */
async function readSample(gleaner: Gleaner): Promise<Page> {
  const popup = await savePage(gleaner, siteUrl + samples.en.path);
  await popup.close();
  return readSaved(gleaner);
}

async function readSaved(gleaner: Gleaner): Promise<Page> {
  const library = await gleaner.openOwnPage('library.html');
  await press(library, 'link', samples.en.title);
  await reads(library, 'says Ruth Hallam');
  return library;
}

/** Selects words as a person does, in the first element that has them. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page.evaluate(
    (selector, words) => {
      for (const element of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
          return;
        }
      }
    },
    selector,
    words,
  );
}

async function painted(page: Page, name: string, words: string): Promise<void> {
  await until(
    async () => (await paintedBy(page, name)).some((text) => text.startsWith(words)),
    async () => `“${words}” is not painted: ${await paintedBy(page, name)}`,
  );
}

/** What is painted under a name. Our scripts and the page's have one registry between them. */
function paintedBy(page: Page, name: string): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
}

async function chosen(page: Page): Promise<string | null> {
  return (await paintedBy(page, 'gleaner-chosen'))[0] ?? null;
}

function snapshotOf(page: Page): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document) + document.adoptedStyleSheets.length);
}
