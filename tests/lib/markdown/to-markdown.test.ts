import { expect, test } from 'vitest';
import { toMarkdown } from '../../../lib/markdown/to-markdown';
import { openPage } from '../../support/open-page';
import { markdownOf } from '../../support/to-markdown';

test.each([
  ['adjacent pieces are joined', '<b>要摆脱对</b><b>“</b><b>量</b><b>”</b><b>的重视</b>', '**要摆脱对“量”的重视**'],
  [
    'punctuation moves out where a delimiter would not count',
    '<b>才能“取得成功”</b>的时候',
    '**才能“取得成功**”的时候',
  ],
  ['punctuation stays where it would', '<b>根本性变化：</b>“六条”', '**根本性变化：**“六条”'],
  ['and at the start', '公司<b>（以下简称甲方）</b>表示', '公司（**以下简称甲方**）表示'],
  ['both of a pair', '店主の<b>「おせっかい」</b>　二十冊', '店主の「**おせっかい**」　二十冊'],
  ['a pair that may stay', '他说：<b>“你好”</b>。', '他说：**“你好”**。'],
  ['a dash moves in one piece', '手记<b>——一位记者</b>', '手记——**一位记者**'],
  ['punctuation alone is not emphasised', '主体<b>，</b>倘若', '主体，倘若'],
  ['white space stays outside', 'This is<b> bold </b>text', 'This is **bold** text'],
  ['a word stays one word', 'un<b>believ</b>able', 'un**believ**able'],
  ['to the end of the line', 'all <em>of it</em>', 'all *of it*'],
  ['both marks', '<b><i>both</i></b>', '***both***'],
  ['marks that begin together', '<b><i>a</i>b</b>', '***a*b**'],
  ['marks that touch', '<b>a</b><i>b</i>', '**a***b*'],
  ['marks that overlap', '<b>a<i>b</i></b><i>c</i>.', '**a*b***_c_.'],
  ['emphasis in a link', '<a href="/x">all <em>of it</em></a>', '[all *of it*](https://example.com/x)'],
  [
    'a link at the edge of emphasis',
    '请看<b><a href="/x">原文</a></b>报道',
    '请看[**原文**](https://example.com/x)报道',
  ],
  ['a link within emphasis', '<b>see <a href="/x">this</a> now</b>', '**see [this](https://example.com/x) now**'],
  ['emphasis over blocks', '<strong><p>One</p><p>Two</p></strong>', '**One**\n\n**Two**'],
  ['white space around a link', 'a<a href="/x"> b </a>c', 'a [b](https://example.com/x) c'],
  ['a link that leads nowhere', '<a href="javascript:alert(1)">press</a>', 'press'],
  ['an image that is only data', '<img src="data:image/png;base64,AAAA">text', 'text'],
  ['an address in text', 'at https://a.example/b。好', 'at https\\://a.example/b。好'],
  ['nothing needless', 'C:\\new a_b 2 * 3 [1] #x 5 ~ 6 & < 7', 'C:\\new a_b 2 * 3 [1] #x 5 ~ 6 & < 7'],
  ['a picture before a link', 'wow!<a href="/x">y</a>', 'wow\\![y](https://example.com/x)'],
  ['struck out', 'was <del>199</del> 99', 'was ~~199~~ 99'],
  [
    'bold by a style',
    '<span style="font-weight: 700">so</span>, <b style="font-weight:normal">not so</b>',
    '**so**, not so',
  ],
  ['a block by a style', 'a<span style="display: block">b</span>c', 'a\n\nb\n\nc'],
  ['a space that does not break', 'page&nbsp;5', 'page\u00a05'],
  ['Chinese without spaces', '这<span>是</span><i>斜</i>体', '这是*斜*体'],
  ['right to left, with its marks', '<p dir="rtl">\u200fمرحبا <b>بك</b></p>', '\u200fمرحبا **بك**'],
  [
    'what Markdown has no sign for',
    'H<sub>2</sub>O <mark>m</mark> <ins>n</ins> <u>u</u> <kbd>K</kbd>',
    'H<sub>2</sub>O <mark>m</mark> <ins>n</ins> <u>u</u> <kbd>K</kbd>',
  ],
  ['a link that is underlined', '<a href="/x"><u>so</u></a>', '[so](https://example.com/x)'],
  ['quotation marks that the browser draws', '<q>a <q>b</q></q> <q lang="de">c</q>', '“a ‘b’” „c“'],
  [
    'plain text for what is text',
    '<small>a</small> <abbr title="T">b</abbr> <cite>c</cite> <time>d</time> e<wbr>f',
    'a b c d ef',
  ],
  [
    'a description of an image',
    '<img src="/a_b.png" alt="a_b [c] *d*">',
    '![a_b \\[c\\] \\*d\\*](https://example.com/a_b.png)',
  ],
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test.each([
  ['a heading with a line break', '<h2>One<br>two</h2>', '## One two'],
  ['a heading that looks like something', '<h2>1. C#</h2><h3>- # a #</h3>', '## 1. C#\n\n### - # a \\#'],
  [
    'a heading with a link and an image',
    '<h2><img src="/i.png" alt="i"> <a href="/x">y</a></h2>',
    '## ![i](https://example.com/i.png) [y](https://example.com/x)',
  ],
  ['no empty heading', '<h2> </h2><p>a</p>', 'a'],
  [
    'quotations in a row',
    '<blockquote>a</blockquote><blockquote>b<blockquote>c</blockquote></blockquote>',
    '> a\n\n> b\n>\n> > c',
  ],
  [
    'a term and its definitions',
    '<dl><dt>A</dt><dd>a</dd><dd>b</dd><dt>B</dt><dt>C</dt><dd><p>c</p><p>d</p></dd></dl>',
    'A  \na  \nb\n\nB  \nC  \nc\n\nd',
  ],
  ['definitions in groups', '<dl><div><dt>A</dt><dd><ul><li>a</li></ul></dd></div></dl>', 'A\n\n- a'],
  [
    'a link over blocks',
    '<a href="/x"><h3>A</h3><p>b <b>c</b></p></a>',
    '### [A](https://example.com/x)\n\n[b **c**](https://example.com/x)',
  ],
  [
    'a whole article in a <pre>',
    '<pre><p>a\nb</p><img src="/i.png" alt=""></pre>',
    'a  \nb\n\n![](https://example.com/i.png)',
  ],
  ['lines that would begin something', 'a<br>===<br>- b<br>2) c', 'a  \n\\===  \n\\- b  \n2\\) c'],
])('lays out %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test.each([
  ['<ruby>漢字<rt>かんじ</rt></ruby>', '<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>', '漢字（かんじ）'],
  [
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>',
    '<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>',
    '漢（かん）字（じ）',
  ],
  [
    '<ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby>',
    '<ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>',
    '東京（とうきょう）',
  ],
  [
    '<ruby>\n  base\n  <rt>reading</rt>\n</ruby>',
    '<ruby>base<rp>(</rp><rt>reading</rt><rp>)</rp></ruby>',
    'base(reading)',
  ],
])('writes the reading of %j', (html, asHtml, inParentheses) => {
  expect(markdownOf(html)).toBe(asHtml);
  expect(markdownOf(html, [], { ruby: 'parentheses' })).toBe(inParentheses);
});

test('leaves the element as it was', () => {
  const page = openPage('<p>a <b>b</b></p><table><tr><th>c</th></tr></table><pre>d</pre>', 'https://example.com/a');
  const before = page.body.innerHTML;

  toMarkdown(page.body, page.baseURI);

  expect(page.body.innerHTML).toBe(before);
});

test.each([
  ['quotations', ['blockquote']],
  ['lists', ['ul', 'li']],
  ['tables', ['table', 'tr', 'td']],
  ['marks', ['b', 'span', 'i']],
])('keeps every word of %s that are nested a thousand times', (_, tags) => {
  const page = openPage('', 'https://example.com/a');
  const root = page.createElement('div');
  let innermost: Element = root;
  for (let depth = 0; depth < 1000; depth++) {
    const element = page.createElement(tags[depth % tags.length] ?? '');
    innermost.append(`w${depth} `, element);
    innermost = element;
  }

  const { markdown } = toMarkdown(root, page.baseURI);

  expect(markdown.match(/w\d+/g)).toEqual(Array.from({ length: 1000 }, (_, depth) => `w${depth}`));
  expect(markdown.length).toBeLessThan(200_000);
});

test('writes nothing that is no text', () => {
  const page = openPage('', 'https://example.com/a');
  const root = page.createElement('p');
  root.append('a\0b\ud800c');
  root.setAttribute('title', '\udc00');

  expect(toMarkdown(root, page.baseURI).markdown).toBe('ab\ufffdc\n');
});
