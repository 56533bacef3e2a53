import { describe, expect, test } from 'vitest';
import { metadataOf, toNames, withoutSite } from '../../../lib/extract/metadata/metadata';
import { openPage } from '../../support/open-page';

describe('the authors in JSON-LD', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a name', 'Ana Roy', ['Ana Roy']],
    ['a person', { '@type': 'Person', name: 'Ana Roy' }, ['Ana Roy']],
    ['several persons', [{ name: 'Ana Roy' }, { name: 'Ben Lee' }], ['Ana Roy', 'Ben Lee']],
    ['names and persons', ['Ana Roy', { name: 'Ben Lee' }], ['Ana Roy', 'Ben Lee']],
    ['one person twice', [{ name: 'Ana Roy' }, { name: ' Ana  Roy ' }], ['Ana Roy']],
    ['persons who are only named', [{ '@id': '#ana' }, { '@id': '#nobody' }], ['Ana Roy']],
    ['a person with a list of one name', { name: ['Ana Roy'] }, ['Ana Roy']],
    ['one person with the names of two', { '@type': 'Person', name: ['Ana Roy', 'Ben Lee'] }, ['Ana Roy', 'Ben Lee']],
    ['a person on two lines', { name: 'Ana\n  Roy' }, ['Ana Roy']],
    ['a person without a name', { '@type': 'Person', url: 'https://news.example.org/ana' }, []],
    ['an address', 'https://news.example.org/ana', []],
    ['what is no name', [7, null, {}, ''], []],
  ])('%s', (_, author, authors) => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Rain', author },
      { '@id': '#ana', '@type': 'Person', name: 'Ana Roy' },
    ];

    expect(authorsIn(ldJson({ '@graph': graph }))).toEqual(authors);
  });
});

describe('the authors', () => {
  test.each([
    ['<meta name="author" content="Ana Roy"><meta name="author" content="Ben Lee">', ['Ana Roy', 'Ben Lee']],
    ['<meta property="article:author" content="Ana Roy">', ['Ana Roy']],
    ['<meta property="article:author" content="https://facebook.example/ana">', []],
    ['<meta name="parsely-author" content="Ana Roy">', ['Ana Roy']],
    ['<meta name="DC.Creator" content="Ana Roy">', ['Ana Roy']],
    ['<p itemprop="author" itemscope>By <a itemprop="name">Ana Roy</a></p>', ['Ana Roy']],
    ['<p itemprop="author">By Ana Roy</p>', ['Ana Roy']],
    ['<p><a rel="author nofollow" href="/ana">Ana Roy</a></p>', ['Ana Roy']],
    ['<p>By Ana Roy</p>', []],
  ])('are found in %s', (html, authors) => {
    expect(authorsIn(html)).toEqual(authors);
  });

  test('are those of the JSON-LD, and not of two places together', () => {
    const html = `${ldJson({ '@type': 'NewsArticle', author: 'Ana Roy' })}<meta name="author" content="The Example">`;

    expect(authorsIn(html)).toEqual(['Ana Roy']);
  });

  test('are looked for further where a place names nobody', () => {
    const html = `${ldJson({ '@type': 'NewsArticle', author: { url: 'https://news.example.org/' } })}<meta name="author" content=" "><a rel="author">Ana Roy</a>`;

    expect(authorsIn(html)).toEqual(['Ana Roy']);
  });
});

describe('one text', () => {
  test.each([
    ['Ana Roy', ['Ana Roy']],
    ['By Ana Roy', ['Ana Roy']],
    ['BY  ANA ROY', ['ANA ROY']],
    ['Von Ana Roy', ['Ana Roy']],
    ['Byron Lee', ['Byron Lee']],
    ['Parvati Roy', ['Parvati Roy']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['Ana Roy; Ben Lee | Cai Wu', ['Ana Roy', 'Ben Lee', 'Cai Wu']],
    ['记者：王小明、李雷', ['王小明', '李雷']],
    ['作者 王小明；李雷', ['王小明', '李雷']],
    ['文／王小明', ['王小明']],
    ['文小刚', ['文小刚']],
    ['撰文: 王小明', ['王小明']],
    ['https://news.example.org/ana', []],
    ['@', []],
    [' ', []],
    ['It rained all day, and in the evening it rained on, said those who had stayed out in it.', []],
  ])('“%s” holds the names %j', (text, names) => {
    expect(toNames(text)).toEqual(names);
  });
});

test.each([
  ['Rain to come - The Example', 'The Example', 'Rain to come'],
  ['Rain to come | the example', 'The Example', 'Rain to come'],
  ['The Example — Rain to come', 'The Example', 'Rain to come'],
  ['暴雨将至_例报', '例报', '暴雨将至'],
  ['Why The Example rains', 'The Example', 'Why The Example rains'],
  ['Rain-soaked', 'soaked?', 'Rain-soaked'],
  ['The Example', 'The Example', 'The Example'],
  ['Rain (a+b) – C++ (News)', 'C++ (News)', 'Rain (a+b)'],
  ['Rain', null, 'Rain'],
  [null, 'The Example', null],
])('the title “%s” without the site %s is “%s”', (title, site, expected) => {
  expect(withoutSite(title, site)).toBe(expected);
});

function authorsIn(html: string): readonly string[] {
  return metadataOf(openPage(html, 'https://news.example.org/rain')).authors;
}

function ldJson(block: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(block)}</script>`;
}
