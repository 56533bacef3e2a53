import { expect, test } from 'vitest';
import { markdownOf } from '../../support/to-markdown';

test.each([
  ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['a list directly in a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
  ['items in something', '<ul><div><li>a</li></div><div><li>b</li></div></ul>', '- a\n- b'],
  ['items without a list', '<li>a</li><li>b</li>', '- a\n- b'],
  ['two lists in a row', '<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>', '- a\n\n* b\n\n- c'],
  ['two lists in a row, in something', '<div><ol><li>a</li></ol></div><div><ol><li>b</li></ol></div>', '1. a\n\n1) b'],
  ['a start', '<ol start="5"><li>a</li><li>b</li></ol>', '5. a\n6. b'],
  ['a number of its own', '<ol><li>a</li><li value="7">b</li><li>c</li></ol>', '1. a\n\n7) b\n8) c'],
  ['a list that counts down', '<ol reversed><li>a</li><li>b</li></ol>', '2. a\n\n1) b'],
  ['a list that starts late, in an item', '<ul><li>a<ol start="4"><li>b</li></ol></li></ul>', '- a\n\n  4. b'],
  [
    'a list that counts in letters',
    '<ol type="a" start="2"><li>a <b>b</b></li><li>c</li></ol>',
    '<ol type="a" start="2">\n<li>\n\na **b**\n\n</li>\n<li>\n\nc\n\n</li>\n</ol>',
  ],
  [
    'the same by its style',
    '<ol style="list-style: upper-roman inside"><li>a</li></ol>',
    '<ol type="I">\n<li>\n\na\n\n</li>\n</ol>',
  ],
  ['no empty item', '<ol><li>a</li><li> </li><li>c</li></ol>', '1. a\n\n3) c'],
  ['paragraphs in an item', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n- c'],
  [
    'code with an empty line in an item',
    '<ol><li>a<pre><code>b\n\n\tc\n</code></pre></li></ol>',
    '1. a\n\n   ```\n   b\n\n   \tc\n   ```',
  ],
  ['a quotation in an item', '<ul><li><blockquote>a</blockquote></li></ul>', '- > a'],
  ['a line across the page in an item', '<ul><li><hr>a</li></ul>', '- ___\n\n  a'],
  ['a text before the first item', '<ul>a<li>b</li></ul>', 'a\n\n- b'],
  ['a list without items', '<ul><p>a</p></ul>', 'a'],
  ['what looks like a task', '<ul><li>[ ] a</li></ul>', '- \\[ ] a'],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>',
    '- [x] a\n- [ ] b',
  ],
  ['a box behind the text', '<ul><li>a <input type="checkbox" checked></li></ul>', '- a ☑'],
  ['no box of an item that says nothing', '<ul><li><input type="checkbox"></li><li>a</li></ul>', '- a'],
  ['no box of a form', '<p><input type="checkbox"> I agree</p>', 'I agree'],
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});
