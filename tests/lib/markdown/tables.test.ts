import { expect, test } from 'vitest';
import { markdownOf } from '../../support/to-markdown';

/** A table of one row below a header, with `cell` in it. */
const tableWith = (cell: string) => `<table><tr><th>a</th></tr><tr><td>${cell}</td></tr></table>`;
const cellWith = (cell: string) => `| a |\n| --- |\n| ${cell} |`;

test.each([
  [
    'rows of headers',
    '<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>',
    '| | |\n| --- | --- |\n| a | 1 |\n| b | 2 |',
  ],
  [
    'no header',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    '| | |\n| --- | --- |\n| a | b |\n| c | d |',
  ],
  [
    'two rows of headers',
    '<table><thead><tr><th>a</th></tr><tr><th>b</th></tr></thead><tr><td>c</td></tr></table>',
    '| a |\n| --- |\n| b |\n| c |',
  ],
  [
    'a foot, which is shown last',
    '<table><tfoot><tr><td>c</td></tr></tfoot><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    '| a |\n| --- |\n| b |\n| c |',
  ],
  [
    'a wide cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></table>',
    '| a | b |\n| --- | --- |\n| c | |',
  ],
  [
    'a high cell, and a wide one beside it',
    '<table><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    '| a | b | |\n| --- | --- | --- |\n| | c | d |\n| 1 | 2 | 3 |',
  ],
  [
    'cells that claim to be huge',
    '<table><tr><th colspan="0" rowspan="0">a</th><th>b</th></tr><tr><td>1</td></tr></table>',
    '| a | b |\n| --- | --- |\n| | 1 |',
  ],
  [
    'an alignment that most cells of a column have',
    '<table><tr><th data-align="center">a</th><th>b</th></tr><tr><td data-align="right">1</td><td>2</td></tr></table>',
    '| a | b |\n| --: | --- |\n| 1 | 2 |',
  ],
  ['a caption', '<table><caption>c</caption><tr><td>a</td></tr></table>', 'c\n\n| |\n| --- |\n| a |'],
  ['nothing', '<p>a</p><table><tr><td> </td><td></td></tr></table>', 'a'],
  ['a table for layout', '<table role="presentation"><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', 'a\n\nb'],
  ['a table that only places things', '<table><tr><td><h2>a</h2></td><td>b</td></tr></table>', '## a\n\nb'],
  [
    'a table in one that only places it',
    '<table><tr><td><table><tr><th>a</th><th>b</th></tr></table></td></tr></table>',
    '| a | b |\n| --- | --- |',
  ],
])('lays out %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test.each([
  ['lines', 'b<br>c<p>d</p>', 'b <br>c <br>d'],
  ['a pipe', 'b|c', 'b\\|c'],
  ['a pipe in code', '<code>b|c</code>', '`b\\|c`'],
  ['an escaped pipe in code', '<code>b\\|c</code>', '<code>b&#92;&#124;c</code>'],
  ['what would begin a block', '- b', '- b'],
  ['a list', 't<ul><li>b</li><li>c <b>d</b></li></ul>', 't <ul><li>b</li> <li>c **d**</li></ul>'],
  ['a numbered list', '<ol start="2"><li>b</li></ol>', '<ol start="2"><li>b</li></ol>'],
  ['code', '<pre>b\n\tc | *d*</pre>', '<pre><code>b&#10;\tc &#124; &#42;d&#42;</code></pre>'],
  ['a quotation', '<blockquote>b</blockquote>', '<blockquote>b</blockquote>'],
  ['a heading', '<h3>b</h3>c', 'b <br>c'],
  ['a table', '<table><tr><td>b</td><td>c</td></tr></table>', '<table><tr><td>b</td> <td>c</td></tr></table>'],
  ['a task', '<ul><li data-task="done">b</li></ul>', '<ul><li>☑ b</li></ul>'],
  ['a formula with a pipe', '<math>|x|</math>', '$\\vert x\\vert$'],
])('writes %s in a cell', (_, cell, markdown) => {
  expect(markdownOf(tableWith(cell))).toBe(cellWith(markdown));
});
