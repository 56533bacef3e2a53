import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../../../lib/extract/metadata/metadata';
import { openPage } from '../../../support/open-page';

const address = 'https://news.example.org/rain';

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
    ['<meta name="cXenseParse:author" content="Ana Roy">', ['Ana Roy']],
    ['<meta name="twitter:creator" content="@example">', []],
    ['<meta name="author" content="NOC Admin"><meta name="byline" content="Ana Roy">', ['Ana Roy']],
    [
      '<article itemscope><p itemprop="author">Ben Lee</p></article><main itemscope><h1>Rain</h1><p itemprop="author">Ana Roy</p></main>',
      ['Ana Roy'],
    ],
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

function authorsIn(html: string): readonly string[] {
  return metadataOf(openPage(html, address), address).authors;
}

function ldJson(block: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(block)}</script>`;
}
