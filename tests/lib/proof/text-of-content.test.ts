import { expect, test } from 'vitest';
import { formulaEdge, madeEdge, mayGrow } from '../../../lib/proof/fold';
import { textOfContent } from '../../../lib/proof/text-of-content';
import { openPage } from '../../support/open-page';

test.each([
  ['blocks', '<h2>Rain</h2><div>It <b>rain</b>ed<p>on</p>and on</div>', 'Rain\nIt rained\non\nand on'],
  ['lines', 'one<br>two', 'one\ntwo'],
  ['lines of the source as white space', '<p>one\n  two</p>', 'one two'],
  ['lines of code', '<pre>one\n  two</pre>', 'one\ntwo'],
  ['cells', '<table><caption>a</caption><tr><th>b</th><td>c</td></tr></table>', 'a\nb\nc'],
  [
    'buttons that are headings, and no others',
    '<h3><button>Question</button></h3><p>Answer</p><button>Read more</button>',
    'Question\nAnswer',
  ],
  [
    'nothing of what is no text',
    'a<script>b</script><style>c</style><svg><title>d</title></svg><select><option>e</select>',
    'a',
  ],
  [
    'quotations, readings and players, where Markdown may say more',
    '<q>a</q><ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby><video>d</video>',
    '+a+b+c++',
  ],
  [
    'marks of footnotes that are there, and kinds of callouts',
    'a<sup data-footnote-ref="1">1</sup> b<sup data-footnote-ref="2">2</sup><ul><li data-footnote="1">c</li></ul><blockquote data-callout="note">d</blockquote>',
    'a+ b2\nc\n+d+',
  ],
  [
    'tables as browsers show them',
    '<table><tfoot><tr><td>d</td></tr></tfoot><tr><td>c<table><tr><td>e</td></tr></table></td></tr><thead><tr><th>b</th></tr></thead><caption>a</caption></table>f',
    'a\nb\nc\ne\nd\nf',
  ],
  ['names of players, which no page shows', 'a<figure data-embed="YouTube"><a href="/b">b</a></figure>', 'a\n~b~'],
  ['tasks', '<ul><li data-task="done">a</li><li>b</li></ul>', '+a+\nb'],
  ['formulas', '<p>Be <math>a|b % c</math>.</p>', 'Be =a\\vert b =.'],
])('reads %s', (_, html, text) => {
  const read = textOfContent(openPage(html, 'https://example.com/').body)
    .replaceAll(mayGrow, '+')
    .replaceAll(formulaEdge, '=')
    .replaceAll(madeEdge, '~')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s\n]*/g, '\n')
    .trim();

  expect(read).toBe(text);
});
