import { expect, test } from 'vitest';
import { toMarkdown } from '../../../lib/markdown/to-markdown';
import { openPage } from '../../support/open-page';

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
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(`${markdown}\n`);
});

test.each([
  [
    'rows of headers',
    '<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>',
    '| | |\n| --- | --- |\n| a | 1 |\n| b | 2 |',
  ],
  [
    'a wide cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></table>',
    '| a | b |\n| --- | --- |\n| c | |',
  ],
  ['a table for layout', '<table role="presentation"><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', 'a\n\nb'],
  [
    'a table in a table',
    '<table><tr><td><table><tr><th>a</th><th>b</th></tr></table></td></tr></table>',
    '| a | b |\n| --- | --- |',
  ],
])('lays out %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(`${markdown}\n`);
});

function markdownOf(html: string): string {
  const page = openPage(html, 'https://example.com/');
  return toMarkdown(page.body, page.baseURI).markdown;
}
