import { describe, expect, test } from 'vitest';
import { namesInText } from '../../../../lib/extract/metadata/byline';
import { metadataOf } from '../../../../lib/extract/metadata/metadata';
import { openPage } from '../../../support/open-page';

const address = 'https://news.example.org/rain';
const prose = `<p>${'It rained all day, and in the evening it rained on. '.repeat(5)}</p>`;

describe('the byline beside the headline', () => {
  test.each<[string, string, readonly string[]]>([
    ['a class', '<div class="article-byline">Ana Roy</div>', ['Ana Roy']],
    ['a class with more in it', '<p class="byline">By <a href="/x">Ana Roy</a> | 5 March 2024</p>', ['Ana Roy']],
    [
      'links to authors',
      '<p><a href="/author/ana">Ana Roy</a>, <a href="/author/ben">Ben Lee</a></p>',
      ['Ana Roy', 'Ben Lee'],
    ],
    ['lines of one block', '<div class="authors"><p>Ana Roy</p><p>Ben Lee</p></div>', ['Ana Roy', 'Ben Lee']],
    ['one word, where it is introduced', '<p class="author">by ana</p>', ['ana']],
    ['one word, where it is all there is', '<p><a rel="author" href="/u/ana">ana</a></p>', ['ana']],
    ['text that begins as bylines do', '<p>By Ana Roy</p>', ['Ana Roy']],
    ['text behind a date', '<div>Mo 25.03.24 | 14:07 Uhr | Von <span>Ana Roy</span></div>', ['Ana Roy']],
    [
      'a name with what its bearer is',
      '<p>Ana Roy, Research Scientist, and Ben Lee, Editor</p>',
      ['Ana Roy', 'Ben Lee'],
    ],
    ['a paragraph that is a name', '<p><strong>ANA ROY</strong></p>', ['ANA ROY']],
    ['the line below “Written by”', '<p>Written by</p><p>Ana Roy</p>', ['Ana Roy']],
    ['a name above what its bearer is', '<p>Ana Roy</p><p>Co-founder & Director</p>', ['Ana Roy']],
    ['a full name, rather than one word', '<p class="author">ana</p><p>A post</p><p>By Ana Roy</p>', ['Ana Roy']],
    ['nothing but an introduction', '<p class="author">von</p>', []],
    ['a button', '<p class="user-name"><a href="/x">Log Out</a></p>', []],
    ['an agency', '<p class="author">Reuters, Washington</p>', []],
    ['a link of a section', '<p class="card with-author"><a href="/s">Espectáculos</a> 12:30 hrs. Actualidad</p>', []],
    ['the photographer', '<p class="byline">Photo by Ana Roy</p>', []],
    ['the author of a comment', '<div class="comments"><span class="author">Ana Roy</span></div>', []],
  ])('is read from %s', (_, html, authors) => {
    expect(authorsIn(`<h1>Rain to come</h1>${html}${prose}${prose}`)).toEqual(authors);
  });

  test('may stand above the headline', () => {
    expect(authorsIn(`<main><p class="byline">Ana Roy</p><h1>Rain to come</h1>${prose}</main>`)).toEqual(['Ana Roy']);
  });

  test('counts where the template says of the whole page that it has a sidebar', () => {
    expect(
      authorsIn(`<body class="has-sidebar"><h1>Rain to come</h1><p class="the-author">Ana Roy</p>${prose}`),
    ).toEqual(['Ana Roy']);
  });

  test('counts where the JSON-LD names only the site', () => {
    const json = '{"@type":"NewsArticle","headline":"Rain to come","author":{"@type":"Organization","name":"Example"}}';

    expect(
      authorsIn(
        `<script type="application/ld+json">${json}</script><h1>Rain to come</h1><p class="byline">Ana Roy</p>${prose}`,
      ),
    ).toEqual(['Ana Roy']);
  });

  test('is not looked for beyond the beginning of the text', () => {
    const teaser = '<div class="teaser"><h2>Other</h2><p class="byline">Ben Lee</p></div>';

    expect(authorsIn(`<h1>Rain to come</h1>${prose.repeat(4)}${teaser}`)).toEqual([]);
  });
});

test('the author may sign at the right edge of the end', () => {
  expect(authorsIn(`<h1>Rain to come</h1>${prose.repeat(4)}<p style="text-align:right">Ana Roy</p>`)).toEqual([
    'Ana Roy',
  ]);
});

test.each([
  ['（记者 王小明 李雷）今日，北方降温。', ['王小明', '李雷']],
  ['本报讯（记者王小明）今日，北方降温。', ['王小明']],
  ['新华社北京2月19日电（记者王小明、李雷）', ['王小明', '李雷']],
  ['【聯合報╱記者王小明／即時報導】', ['王小明']],
  ['〔編譯王小明／綜合報導〕', ['王小明']],
  ['本报记者 王小明 报道', ['王小明']],
  ['作者：王小明', ['王小明']],
  ['[서울=통신] 홍길동 기자 = 큰 눈이 내렸다.', ['홍길동']],
  ['新华社记者 王小明 摄', []],
  ['记者9日从气象局获悉，北方将降温。', []],
  ['责任编辑：王小明', []],
])('“%s” names %j', (text, names) => {
  expect(namesInText(text)).toEqual(names);
});

test('a person who publishes the site is the author of what nobody else is', () => {
  const site = (type: string) =>
    authorsIn(
      `<script type="application/ld+json">{"@type":"WebSite","publisher":{"@type":${JSON.stringify(type)},"name":"Ana Roy"}}</script>`,
    );

  expect([site('Person'), site('Organization')]).toEqual([['Ana Roy'], []]);
});

test('a person whom the site is named after is the author of what nobody else is', () => {
  const authors = (site: string) => authorsIn(`<meta property="og:site_name" content="${site}"><h1>Rain</h1>`);

  expect([authors('Ana Roy’s blog'), authors("Ana Roy's Website")]).toEqual([['Ana Roy'], ['Ana Roy']]);
  expect([authors('Ana Roy'), authors('Example’s blog')]).toEqual([[], []]);
});

function authorsIn(body: string): readonly string[] {
  return metadataOf(openPage(body, address), address).authors;
}
