import { expect, test } from 'vitest';
import { markdownOf } from '../../support/to-markdown';

test.each([
  [
    'tabs, empty lines and blanks at the ends',
    '<pre><code class="language-c++">\tif (a) {  \n\n\n\t}\n</code></pre>',
    '```c++\n\tif (a) {  \n\n\n\t}\n```',
  ],
  ['a fence that is long enough', '<pre>````\na\n````</pre>', '`````\n````\na\n````\n`````'],
  ['line breaks', '<pre>a<br>  b</pre>', '```\na\n  b\n```'],
  ['code in a quotation', '<blockquote><pre>a\n\nb</pre></blockquote>', '> ```\n> a\n>\n> b\n> ```'],
  ['backticks in a line', '<code>a`b</code> <code>``</code> <code>`</code>', '``a`b`` ` `` ` `` ` ``'],
  ['a space that does not break', '<code>a&nbsp;b</code>', '`a\u00a0b`'],
  ['a link in code', '<code><a href="/f">f</a>(x)</code>', '[`f`](https://example.com/f)`(x)`'],
  ['emphasis in code', '<code>a <em>b</em></code>', '`a `*`b`*'],
  ['what a machine says', '<samp>a</samp>', '`a`'],
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test.each([
  ['a formula', 'so <math>x_1*y_2*z</math>.', 'so $x_1*y_2*z$.'],
  ['a formula before a digit', '<math>x</math>2', '$x$<!-- -->2'],
  ['a formula of its own', 'a <math display="block">b\n- c</math> d', 'a\n\n$$\nb - c\n$$\n\nd'],
  ['prices', '$5 to $10, US$5, $5/$6', '$5 to $10, US$5, $5/$6'],
  ['what would be a formula', '($a$)', '(\\$a$)'],
  ['dollar signs in pairs', 'from $$ to $$$', 'from \\$\\$ to \\$\\$\\$'],
  ['a price before a formula', '$5:<math>x</math>', '\\$5:$x$'],
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});
