import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { capturePage } from '../../../lib/usecases/capture-page';
import { openPage } from '../../support/open-page';

const pages = fileURLToPath(new URL('../../pages/', import.meta.url));
/** What takes a browser to be seen is in a `live.html`: `npm run bench:matrix`. */
const topics = readdirSync(pages).filter((topic) => existsSync(`${pages}${topic}/source.html`));
const address = 'https://news.tidewater.example/a/page.html?utm_source=mail#top';
const now = new Date('2026-11-22T04:00:00Z');

test.each(topics)('captures %s as it was reviewed', async (topic) => {
  const captured = capturePage(openPage(sourceOf(topic), address), null, now);

  const { markdown = '', source, proof, ...rest } = captured ?? {};
  await expect(markdown).toMatchFileSnapshot(`${pages}${topic}/expected.md`);
  await expect(`${JSON.stringify(captured && { ...rest, capturedAt: '' }, null, 2)}\n`).toMatchFileSnapshot(
    `${pages}${topic}/expected.json`,
  );
});

test.each(topics)('keeps every word of %s', (topic) => {
  const captured = capturePage(openPage(sourceOf(topic), address), null, now);

  if (captured) expect(captured.proof).toEqual({ wordsTotal: captured.words, wordsKept: captured.words, spots: [] });
});

test.each([
  ['a page without a body', (page: Document) => page.body.remove()],
  [
    'a drawing',
    (page: Document) => page.documentElement.replaceWith(page.createElementNS('http://www.w3.org/2000/svg', 'svg')),
  ],
  ['an empty document', (page: Document) => page.documentElement.remove()],
])('finds nothing to save in %s', (_, empty) => {
  const page = openPage('<title>Rain</title><p>Rain.', address);
  empty(page);

  expect(capturePage(page, null, now)).toBeNull();
});

test('keeps the cleaned page that the article is from', () => {
  const captured = capturePage(openPage(sourceOf('emphasis-in-pieces'), address), null, now);

  expect(captured?.source).toMatchObject({ html: expect.stringContaining('<'), version: expect.any(Number) });
});

test.each(topics)('leaves the page of %s as it was', (topic) => {
  const page = openPage(sourceOf(topic), address);
  const serialize = () =>
    new (page.defaultView as unknown as { XMLSerializer: typeof XMLSerializer }).XMLSerializer().serializeToString(
      page.firstElementChild as Node,
    );
  const before = serialize();

  capturePage(page, null, now);

  expect(serialize()).toBe(before);
});

test('a captured page is plain JSON', () => {
  const captured = capturePage(openPage(sourceOf('emphasis-in-pieces'), address), null, now);

  expect(JSON.parse(JSON.stringify(captured))).toEqual(captured);
});

test('captures what is selected as a passage with an address of its own', () => {
  const page = openPage(
    '<title>Rain</title><p id="p">It <b>rained</b> all <a href="/day">day</a>, and all night.</p>',
    address,
  );
  const range = page.createRange();
  range.selectNodeContents(page.getElementById('p') as Node);
  const selection = page.getSelection() as Selection;
  selection.addRange(range);

  const captured = capturePage(page, selection, now);

  expect(captured?.selection).toMatchObject({
    url: 'https://news.tidewater.example/a/page.html#:~:text=It%20rained%20all%20day%2C%20and%20all%20night.',
    markdown: 'It **rained** all [day](https://news.tidewater.example/day), and all night.\n',
    words: 7,
  });
});

test.each([
  ['https://m.tidewater.example/a/1', 'https://m.tidewater.example/a/1'],
  ['/a/1?utm_campaign=x', 'https://news.tidewater.example/a/1'],
  ['https://other.example/a/1', 'https://news.tidewater.example/a/page.html'],
  ['https://news.tidewater.example/', 'https://news.tidewater.example/a/page.html'],
  ['javascript:alert(1)', 'https://news.tidewater.example/a/page.html'],
])('with the canonical address %s the article is known as %s', (canonical, known) => {
  const page = openPage(
    sourceOf('short-chinese-news').replace('<meta', `<link rel="canonical" href="${canonical}"><meta`),
    address,
  );

  expect(capturePage(page, null, now)?.url).toBe(known);
});

function sourceOf(topic: string): string {
  return readFileSync(`${pages}${topic}/source.html`, 'utf8');
}
