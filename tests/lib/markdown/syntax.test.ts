import { expect, test } from 'vitest';
import { outsideCode } from '../../../lib/markdown/outside-code';
import { toPlainText } from '../../../lib/markdown/plain-text';
import { createParser } from '../../../lib/markdown/syntax';
import { renderRules } from '../../../lib/markdown/syntax/render-rules';

const parser = createParser();
Object.assign(parser.renderer.rules, renderRules);
const html = (markdown: string) => parser.render(markdown).trim();

test.each([
  ['a formula', 'a $x_1*y_2$ b*c*', '<p>a <code>x_1*y_2</code> b<em>c</em></p>'],
  ['a formula with an escaped sign in it', '$\\text{\\$5}$', '<p><code>\\text{\\$5}</code></p>'],
  ['prices', '$5 to $10 and $6', '<p>$5 to $10 and $6</p>'],
  ['an escaped sign', '\\$a$', '<p>$a$</p>'],
  ['a formula before a digit', '$x$<!-- -->2', '<p><code>x</code>&lt;!-- --&gt;2</p>'],
  [
    'a formula of its own',
    'a\n\n$$\nx_1\n\\\\ y\n$$\n\nb',
    '<p>a</p>\n<pre><code>x_1\n\\\\ y\n</code></pre>\n<p>b</p>',
  ],
  ['one in a list', '- a\n\n  $$\n  x\n  $$', '<ul>\n<li>\n<p>a</p>\n<pre><code>x\n</code></pre>\n</li>\n</ul>'],
  ['signs that nothing closes', '$$\na\n', '<p>$$\na</p>'],
])('reads %s', (_, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  [
    'a note',
    'a[^1] b\n\n[^1]: c\n',
    '<p>a<sup type="footnote" value="1">1</sup> b</p>\n<div type="footnote" value="1">\n<p><sup>1</sup> c</p>\n</div>',
  ],
  [
    'notes in a row',
    'a[^1][^B]\n\n[^1]: c\n[^b]: d\n',
    '<p>a<sup type="footnote" value="1">1</sup><sup type="footnote" value="b">B</sup></p>\n<div type="footnote" value="1">\n<p><sup>1</sup> c</p>\n</div>\n<div type="footnote" value="b">\n<p><sup>b</sup> d</p>\n</div>',
  ],
  [
    'a note of several blocks',
    'a[^1]\n\n[^1]: c\n\n    d\n\n    - e\n\nf',
    '<p>a<sup type="footnote" value="1">1</sup></p>\n<div type="footnote" value="1">\n<p><sup>1</sup> c</p>\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n</div>\n<p>f</p>',
  ],
  ['a mark without a note', 'a[^1]', '<p>a[^1]</p>'],
])('reads %s', (_, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  [
    'a callout',
    '> [!NOTE]\n> a\n>\n> b',
    '<blockquote>\n<p><strong>Note</strong></p><p>a</p>\n<p>b</p>\n</blockquote>',
  ],
  [
    'a callout with a list',
    '> [!TIP]\n>\n> - a',
    '<blockquote>\n<p><strong>Tip</strong></p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>',
  ],
  ['no callout of a kind that GitHub does not know', '> [!HM]\n> a', '<blockquote>\n<p>[!HM]\na</p>\n</blockquote>'],
])('reads %s', (_, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('formulas and notes are text, marks of notes are not', () => {
  expect(toPlainText('a $x$ b[^1]\n\n$$\ny\n$$\n\n[^1]: c')).toBe('a x b y c');
});

test.each([
  ['a formula', 'a $x$ b\n', 'A $x$ B\n'],
  ['a formula of its own', 'a\n\n$$\nx\n$$\n\nb\n', 'A\n\n$$\nx\n$$\n\nB\n'],
  ['a price', '$5 a\n', '$5 A\n'],
  ['the second paragraph of a note, which is no code', '[^1]: a\n\n    b\n', '[^1]: A\n\n    B\n'],
])('leaves formulas alone: %s', (_, markdown, expected) => {
  expect(outsideCode(markdown, (text) => text.toUpperCase())).toBe(expected);
});
