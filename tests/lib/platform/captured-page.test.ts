import { describe, expect, test } from 'vitest';
import { toCapturedPage } from '../../../lib/platform/captured-page';
import { capturePage } from '../../../lib/usecases/capture-page';
import { openPage } from '../../support/open-page';

const captured = {
  url: 'https://news.example.org/rain',
  title: 'Rain to come',
  authors: ['Ana Roy'],
  siteName: 'The Example',
  excerpt: 'It will rain.',
  language: 'en-GB',
  publishedAt: '2025-02-13T15:10',
  image: 'https://news.example.org/rain.png',
  capturedAt: '2026-11-22T11:53:04+08:00',
  markdown: 'It will rain.\n',
  words: 3,
  minutes: 1,
  images: [{ url: 'https://news.example.org/rain.png', alt: 'Rain' }],
  proof: { wordsTotal: 3, wordsKept: 3, spots: [{ before: 'It will', expected: 'rain', got: 'ra in' }] },
  subtitle: 'And on',
  modifiedAt: '2025-02-14',
  section: 'Weather',
  keywords: ['rain', 'wind'],
  license: 'https://creativecommons.org/licenses/by/4.0/',
  provenance: { title: 'json-ld', publishedAt: { source: 'meta', precision: 'minute', zoneKnown: false } },
  leftOut: [{ reason: 'clutter', excerpt: 'Buy an umbrella', words: 3 }],
  source: { html: '<p>It will rain.</p>', version: 1 },
  selection: {
    url: 'https://news.example.org/rain#:~:text=rain',
    markdown: 'rain\n',
    words: 1,
    minutes: 1,
    images: [],
    proof: { wordsTotal: 1, wordsKept: 1, spots: [] },
  },
};

const silent = {
  subtitle: null,
  modifiedAt: null,
  section: null,
  keywords: [],
  license: null,
  provenance: null,
  leftOut: [],
  source: null,
  authors: [],
  siteName: null,
  excerpt: null,
  language: null,
  publishedAt: null,
  image: null,
  images: [],
};

describe('believes', () => {
  test('what the capture script makes', () => {
    const paragraph = 'It rained all day over the whole of the country, and in the evening it rained on. ';
    const page = openPage(
      `<title>Rain</title><article><h1>Rain</h1><p>${paragraph.repeat(9)}</p></article>`,
      'https://news.example.org/rain',
    );
    const made = capturePage(page, null, new Date('2026-11-22T04:00:00Z'));

    expect(made).not.toBeNull();
    expect(toCapturedPage(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  test('a page that says everything, and one that says nothing of itself', () => {
    expect(toCapturedPage(captured)).toEqual(captured);
    expect(toCapturedPage(but(silent))).toEqual({ ...captured, ...silent });
    expect(toCapturedPage(but({ title: '', markdown: '', selection: null }))).not.toBeNull();
  });

  test('nothing that it does not know', () => {
    const page = toCapturedPage(
      but({ id: 'mine', tags: ['evil'], images: [{ url: 'https://x.example/', alt: '', onload: 'alert(1)' }] }),
    );

    expect(Object.keys(page ?? {}).sort()).toEqual(Object.keys(captured).sort());
    expect(page?.images).toEqual([{ url: 'https://x.example/', alt: '' }]);
  });
});

describe('refuses', () => {
  test.each([null, undefined, 'text', 42, true, [], [captured], {}])('%j, which is no page', (value) => {
    expect(toCapturedPage(value)).toBeNull();
  });

  test.each(Object.keys(captured).filter((name) => !['image', 'selection', 'provenance', 'source'].includes(name)))(
    'a page without %s',
    (name) => {
      expect(toCapturedPage(but({ [name]: undefined }))).toBeNull();
    },
  );

  test.each([
    ['title', null],
    ['title', 7],
    ['authors', 'Ana Roy'],
    ['authors', ['Ana', null]],
    ['siteName', 7],
    ['excerpt', {}],
    ['language', ['en']],
    ['publishedAt', 20250213],
    ['capturedAt', null],
    ['markdown', null],
    ['markdown', ['text']],
    ['words', '3'],
    ['words', Number.NaN],
    ['words', Number.POSITIVE_INFINITY],
    ['minutes', null],
    ['images', null],
    ['images', { 0: {}, length: 1 }],
    ['images', ['https://x.example/']],
    ['images', [{ url: 'https://x.example/' }]],
    ['images', [{ url: null, alt: '' }]],
    ['proof', null],
    ['proof', { wordsTotal: 3, wordsKept: '3', spots: [] }],
    ['proof', { wordsTotal: -3, wordsKept: 3, spots: [] }],
    ['proof', { wordsTotal: 3, wordsKept: 3, spots: null }],
    ['proof', { wordsTotal: 3, wordsKept: 3, spots: [{ before: '', expected: '' }] }],
    ['subtitle', 7],
    ['modifiedAt', 20250213],
    ['section', ['News']],
    ['keywords', 'rain'],
    ['keywords', [7]],
    ['license', {}],
    ['leftOut', null],
    ['leftOut', [{ reason: 'evil', excerpt: '', words: 0 }]],
    ['leftOut', [{ reason: 'clutter', excerpt: null, words: 0 }]],
    ['leftOut', [{ reason: 'clutter', excerpt: '', words: Number.NaN }]],
  ])('a page whose %s is %j', (name, value) => {
    expect(toCapturedPage(but({ [name]: value }))).toBeNull();
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'javascript://news.example.org/%0aalert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    'https:',
    'https://',
    'https://[',
    'news.example.org/rain',
    '/rain',
    '',
    7,
    null,
  ])('the address %j', (url) => {
    expect(toCapturedPage(but({ url }))).toBeNull();
  });
});

test.each(['javascript:alert(1)', 'data:image/png;base64,AAAA', '/rain.png', 7, undefined])(
  'a lead image at %j is none, and the page stays',
  (image) => {
    expect(toCapturedPage(but({ image }))).toMatchObject({ title: 'Rain to come', image: null });
  },
);

test.each([
  'rain',
  7,
  [],
  {},
  { ...captured.selection, url: 'javascript:alert(1)' },
  { ...captured.selection, markdown: null },
  { ...captured.selection, images: [{}] },
])('a selection that is none (%j) is left out, and the page stays', (selection) => {
  expect(toCapturedPage(but({ selection }))).toEqual({ ...captured, selection: null });
});

function but(change: Record<string, unknown>): Record<string, unknown> {
  return { ...captured, ...change };
}

test.each([
  'html',
  7,
  [],
  {},
  { html: 7, version: 1 },
  { html: '', version: 'one' },
  { html: 'x'.repeat(5_000_001), version: 1 },
])('a source that is none or too long is left out, and the page stays', (source) => {
  expect(toCapturedPage(but({ source }))).toEqual({ ...captured, source: null });
});

test.each(['json-ld', 7, [], undefined, { title: 'x'.repeat(9999) }])(
  'a provenance that is none (%j) is left out, and the page stays',
  (provenance) => {
    expect(toCapturedPage(but({ provenance }))).toEqual({ ...captured, provenance: null });
  },
);

test('keeps no more of what is not the article than anybody would look at', () => {
  const long = 'x'.repeat(10_000);
  const page = toCapturedPage(
    but({
      subtitle: long,
      keywords: Array(1000).fill(long),
      leftOut: Array(1000).fill({ reason: 'hidden', excerpt: long, words: 1, html: long }),
      proof: { wordsTotal: 3, wordsKept: 2, spots: Array(1000).fill({ before: long, expected: long, got: long }) },
    }),
  );

  expect(page?.leftOut).toHaveLength(200);
  expect(page?.leftOut[0]).toEqual({ reason: 'hidden', excerpt: 'x'.repeat(200), words: 1 });
  expect(page?.proof.spots).toHaveLength(20);
  expect(JSON.stringify(page).length).toBeLessThan(300_000);
});
