import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { LeftOut } from '../../../lib/domain/ledger';
import { savedArticle } from '../../../lib/store/articles';
import { detailsOf, sourceOf } from '../../../lib/store/details';
import { versionsOf } from '../../../lib/store/versions';
import { capturePage } from '../../../lib/usecases/capture-page';
import { bringPartBack, leaveBlockOut, type Repair } from '../../../lib/usecases/repair-article';
import { saveCapture } from '../../../lib/usecases/save-capture';
import { undo } from '../../../lib/usecases/undo';
import { aCapturedPage } from '../../support/builders';
import { openPage } from '../../support/open-page';

const pages = 'tests/pages/';
const topics = readdirSync(pages).filter((topic) => existsSync(`${pages}${topic}/source.html`));
/** What is kept does not say what the addresses of a page are relative to, where that is not its own. */
const withBase = 'relative-addresses';
const now = new Date('2026-11-22T11:53:04Z');
const box: LeftOut = { reason: 'clutter', excerpt: 'A box with two lines.', words: 5 };
const html =
  '<div><p>One.</p><aside data-left-out="clutter"><p>A box with</p><p>two <a href="/b">lines</a>.</p></aside><p>Two <b>too</b>.</p><p>One.</p></div>';
const markdown = 'One.\n\nTwo **too**.\n\nOne.\n';

beforeEach(() => {
  openPage('', 'https://news.example.org/');
});

test('a part that was left out is back in its place, and taken back as a whole', async () => {
  const id = await saved('https://news.example.org/back');

  const done = await bringPartBack(id, box, now);

  expect(await textOf(id)).toBe(
    'One.\n\nA box with\n\ntwo [lines](https://news.example.org/b).\n\nTwo **too**.\n\nOne.\n',
  );
  expect(await detailsOf(id)).toMatchObject({ leftOut: [], proof: { wordsTotal: 9, wordsKept: 9, spots: [] } });
  expect((await savedArticle(id))?.article.words).toBe(9);
  expect(await versionsOf(id)).toMatchObject([{ markdown }]);

  await undo(undoIdOf(done));

  expect(await textOf(id)).toBe(markdown);
  expect((await detailsOf(id))?.leftOut).toEqual([box]);
  expect((await sourceOf(id))?.html).toBe(html);
  expect(await versionsOf(id)).toEqual([]);
});

test('a block of the text is left out, and can be brought back', async () => {
  const id = await saved('https://news.example.org/out');

  await leaveBlockOut(id, 'One.', 1, now);

  expect(await textOf(id)).toBe('One.\n\nTwo **too**.\n');
  const part: LeftOut = { reason: 'reader', excerpt: 'One.', words: 1 };
  expect((await detailsOf(id))?.leftOut).toEqual([box, part]);

  await bringPartBack(id, part, now);

  expect(await textOf(id)).toBe(markdown);
});

test('of a part that is left out, one in it can be brought back alone', async () => {
  const nested = '<p>One.</p><div data-left-out="outside"><p>Menu.</p><p data-left-out="repeated">A line.</p></div>';
  const part: LeftOut = { reason: 'repeated', excerpt: 'A line.', words: 2 };
  const id = await saved('https://news.example.org/in', nested, 'One.\n', [part]);

  await bringPartBack(id, part, now);

  expect(await textOf(id)).toBe('One.\n\nA line.\n');
});

test('pages of an article keep their own addresses', async () => {
  const pages =
    '<section data-page="1" data-address="https://news.example.org/a/"><p>One.</p></section>\n<section data-page="2" data-address="https://news.example.org/a/2/"><p data-left-out="clutter">See <a href="x">x</a>.</p><p>Two.</p></section>\n';
  const part: LeftOut = { reason: 'clutter', excerpt: 'See x.', words: 2 };
  const id = await saved('https://news.example.org/a/', pages, 'One.\n\nTwo.\n', [part]);

  await bringPartBack(id, part, now);

  expect(await textOf(id)).toBe('One.\n\nSee [x](https://news.example.org/a/2/x).\n\nTwo.\n');
});

test.each<[string, string, LeftOut]>([
  ['the page that was kept gives another text', 'Another text.\n', box],
  ['there is no such part', markdown, { ...box, excerpt: 'Not there.' }],
])('nothing is changed where %s', async (name, text, part) => {
  const id = await saved(`https://news.example.org/${name.length}`, html, text, [part]);

  expect(await bringPartBack(id, part, now)).toEqual({ kind: 'impossible' });
  expect(await textOf(id)).toBe(text);
});

test.each(topics.filter((topic) => topic !== withBase))(
  'the page that was kept of %s gives its text, and every part that was left out comes back',
  async (topic) => {
    const document = openPage(
      readFileSync(`${pages}${topic}/source.html`, 'utf8'),
      `https://news.example.org/${topic}`,
    );
    const page = capturePage(document, null, now);
    if (!page) return;
    const { id } = await saveCapture(page, null, null, null, now);

    const outcomes = [];
    for (const part of page.leftOut) outcomes.push({ part, kind: (await bringPartBack(id, part, now)).kind });

    expect(outcomes.filter(({ kind }) => kind !== 'repaired')).toEqual([]);
    expect((await detailsOf(id))?.leftOut).toEqual([]);
  },
);

async function saved(url: string, source = html, text = markdown, leftOut = [box]): Promise<ArticleId> {
  const page = aCapturedPage({ url, markdown: text, leftOut, source: { html: source, version: 1 } });
  return (await saveCapture(page, null, null, null, now)).id;
}

async function textOf(id: ArticleId): Promise<string | undefined> {
  return (await savedArticle(id))?.markdown;
}

function undoIdOf(done: Repair) {
  if (done.kind !== 'repaired') throw new Error('it was not repaired');
  return done.undoId;
}
