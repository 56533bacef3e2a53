import { expect, test } from 'vitest';
import type { CapturedPage } from '../../../lib/domain/article';
import { toCanonicalUrl } from '../../../lib/domain/canonical-url';
import { lengthOfText } from '../../../lib/domain/text-length';
import { joinPages } from '../../../lib/usecases/join-pages';
import { readFollowingPages } from '../../../lib/usecases/read-following-pages';

test('a page goes on below the page before', () => {
  expect(join('It rained.\n', 'It rained on.\n')).toBe('It rained.\n\nIt rained on.\n');
});

test('what is repeated at the beginning stays where it was first', () => {
  expect(join('## The rain\n\nBy Ann\n\nIt rained.\n', '## The rain\n\nBy Ann\n\nPage 2 of 3\n\nIt rained on.\n')).toBe(
    '## The rain\n\nBy Ann\n\nIt rained.\n\nIt rained on.\n',
  );
});

test('what is repeated at the end stays where it is last', () => {
  expect(join('It rained.\n\n*Ann writes.*\n', 'It rained on.\n\n*Ann writes.*\n')).toBe(
    'It rained.\n\nIt rained on.\n\n*Ann writes.*\n',
  );
});

test('the last paragraph of a page that the next one begins with is there once', () => {
  expect(join('It rained.\n\nAnd then\n', 'And then\n\nit stopped.\n')).toBe('It rained.\n\nAnd then\n\nit stopped.\n');
});

test('what is repeated in the middle is repeated', () => {
  expect(join('It rained.\n\n---\n\nIt rained on.\n', 'It stopped.\n\n---\n\nSun.\n')).toBe(
    'It rained.\n\n---\n\nIt rained on.\n\nIt stopped.\n\n---\n\nSun.\n',
  );
});

test('code with empty lines is one piece', () => {
  expect(join('```\na\n\nb\n```\n', '```\na\n\nc\n```\n')).toBe('```\na\n\nb\n```\n\n```\na\n\nc\n```\n');
});

test('a page that says nothing new ends the article', () => {
  expect(joinPages(aPage('It rained.\n'), aPage('It rained.\n'))).toBeNull();
});

test('footnotes of the same name stay two', () => {
  expect(join('Rain[^1]\n\n[^1]: Wet.\n', 'Sun[^1] `[^1]`\n\n[^1]: Dry.\n')).toBe(
    'Rain[^1]\n\n[^1]: Wet.\n\nSun[^2] `[^1]`\n\n[^2]: Dry.\n',
  );
});

test('pictures, words and the proof are those of the whole', () => {
  const image = { url: 'https://a.example/a.jpg', alt: '' };
  const other = { url: 'https://a.example/b.jpg', alt: '' };
  const first = aPage('![](https://a.example/a.jpg)\n\nIt rained.\n', { images: [image] });
  const second = aPage('![](https://a.example/a.jpg)\n\nIt rained on. ![](https://a.example/b.jpg)\n', {
    images: [image, other],
    proof: { wordsTotal: 4, wordsKept: 3, spots: [{ before: 'on', expected: 'x', got: '' }] },
  });

  expect(joinPages(first, second)).toMatchObject({
    images: [image, other],
    words: 5,
    proof: { wordsTotal: 6, wordsKept: 5, spots: [{ expected: 'x' }] },
    source: { html: '<p>It rained.</p><p>It rained.</p>' },
  });
});

test('pages are read up to the last one, and the reader is told of each', async () => {
  const told: number[] = [];
  const whole = await readFollowingPages(
    aPage('One.\n'),
    '/2',
    async (address) => ({ page: aPage(`${address}.\n`), nextPage: address === '/2' ? '/3' : null }),
    ({ page }) => void told.push(page),
  );

  expect(whole.markdown).toBe('One.\n\n/2.\n\n/3.\n');
  expect(told).toEqual([2, 3]);
});

test.each([
  ['a page that can’t be had', async () => null],
  ['a page without an article', async () => ({ page: null, nextPage: '/4' })],
])('after %s what was read stays', async (_, readPage) => {
  const whole = await readFollowingPages(aPage('One.\n'), '/2', readPage, () => {});

  expect(whole.markdown).toBe('One.\n');
});

test('pages that lead in a circle, or on and on, end', async () => {
  let read = 0;
  const circle = await readFollowingPages(
    aPage('One.\n'),
    '/2',
    async (address) => ({ page: aPage(`${++read}.\n`), nextPage: address === '/2' ? '/3' : '/2' }),
    () => {},
  );
  const endless = await readFollowingPages(
    aPage('One.\n'),
    '/2',
    async () => ({ page: aPage(`${++read}.\n`), nextPage: `/${read}` }),
    () => {},
  );

  expect(circle.markdown).toBe('One.\n\n1.\n\n2.\n');
  expect(endless.markdown.match(/\n\n/g)?.length).toBe(49);
});

function join(article: string, next: string): string | undefined {
  return joinPages(aPage(article), aPage(next))?.markdown;
}

function aPage(markdown: string, fields: Partial<CapturedPage> = {}): CapturedPage {
  const { words, minutes } = lengthOfText(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, ''));
  return {
    url: toCanonicalUrl('https://news.example/a'),
    title: 'Rain',
    authors: [],
    siteName: null,
    excerpt: null,
    language: null,
    publishedAt: null,
    image: null,
    subtitle: null,
    modifiedAt: null,
    section: null,
    keywords: [],
    license: null,
    provenance: null,
    markdown,
    images: [],
    words,
    minutes,
    proof: { wordsTotal: words, wordsKept: words, spots: [] },
    capturedAt: '',
    leftOut: [],
    source: { html: '<p>It rained.</p>', version: 1 },
    selection: null,
    ...fields,
  };
}
