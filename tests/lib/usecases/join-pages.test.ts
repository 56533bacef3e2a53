import { expect, test } from 'vitest';
import { textOfMarkdown } from '../../../lib/proof/markdown/text-of-markdown';
import { joinPages } from '../../../lib/usecases/join-pages';
import { aCapturedPage } from '../../support/builders';

test('a page goes on below the page before', () => {
  expect(join('It rained.\n', 'It rained on.\n')).toBe('It rained.\n\nIt rained on.\n');
});

test('what is known of the article is what its first page says', () => {
  const joined = joinPages([
    aCapturedPage({ markdown: 'One.\n', title: 'Rain', url: 'https://news.example/a' }),
    aCapturedPage({ markdown: 'Two.\n', title: 'Rain (2)', url: 'https://news.example/a/2' }),
  ]);

  expect(joined).toMatchObject({ title: 'Rain', url: 'https://news.example/a' });
});

test.each([
  ['lists', '- a\n- b\n', '- c\n'],
  ['a list and code', '1. a\n', '```js\nb\n\n\nc\n```\n'],
  ['quotations', '> a\n', '> b\n'],
  ['a note and a paragraph', 'a[^1]\n\n[^1]: b\n', 'c d\n'],
  ['tables', '| a |\n| --- |\n| b |\n', '| c |\n| --- |\n| d |\n'],
  ['code', '```\na\n```\n', '```\nb\n```\n'],
])('%s read in one as they read alone', (_, one, other) => {
  const wordsIn = (markdown = '') => textOfMarkdown(markdown).match(/\w+/g);

  expect(wordsIn(join(one, other))).toEqual([...(wordsIn(one) ?? []), ...(wordsIn(other) ?? [])]);
});

test('words, pictures and the proof are those of all pages', () => {
  const [image, other] = [
    { url: 'https://a.example/a.jpg', alt: '' },
    { url: 'https://a.example/b.jpg', alt: '' },
  ];
  const spot = { before: 'on', expected: 'x', got: '' };

  const joined = joinPages([
    aCapturedPage({ markdown: 'It rained.\n', images: [image] }),
    aCapturedPage({
      markdown: 'It rained on.\n',
      images: [other],
      proof: { wordsTotal: 4, wordsKept: 3, spots: [spot] },
    }),
  ]);

  expect(joined).toMatchObject({
    images: [image, other],
    words: 5,
    minutes: 1,
    proof: { wordsTotal: 6, wordsKept: 5, spots: [spot] },
  });
});

test('what was left out of each page is told, and what was left out of every page once', () => {
  const menu = { reason: 'outside', excerpt: 'Menu', words: 1 } as const;
  const repeated = { reason: 'repeated', excerpt: 'By Ann', words: 2 } as const;

  const joined = joinPages([aCapturedPage({ leftOut: [menu] }), aCapturedPage({ leftOut: [menu, repeated] })]);

  expect(joined.leftOut).toEqual([menu, repeated]);
});

test('the sources are kept apart, each with its address', () => {
  const joined = joinPages([
    aCapturedPage({ url: 'https://news.example/a', source: { html: '<p>One.</p>', version: 1 } }),
    aCapturedPage({ url: 'https://news.example/a?b=1&page=2', source: { html: '<p>Two.</p>', version: 1 } }),
  ]);

  expect(joined.source).toEqual({
    html:
      '<section data-page="1" data-address="https://news.example/a"><p>One.</p></section>\n' +
      '<section data-page="2" data-address="https://news.example/a?b=1&amp;page=2"><p>Two.</p></section>\n',
    version: 1,
  });
});

test('a source that is not whole is none', () => {
  expect(joinPages([aCapturedPage(), aCapturedPage({ source: null })]).source).toBeNull();
});

function join(...texts: string[]): string {
  return joinPages(texts.map((markdown) => aCapturedPage({ markdown }))).markdown;
}
