import { expect, test } from 'vitest';
import { toOutline } from '../../../../lib/exporters/logseq/outline';

test('a block is a bullet, what stands below a heading is inside of it', () => {
  expect(toOutline('a\nb\n\n## c\n\nd\n\n### e\n\nf\n\n## g\n\nh\n')).toBe(
    '- a\n  b\n- ## c\n\t- d\n\t- ### e\n\t\t- f\n- ## g\n\t- h\n',
  );
});

test('the items of a list are bullets, what else they hold stands below', () => {
  expect(toOutline('- a\n- b\n\n  c\n\n  - d\n    - e\n\n* f\n')).toBe('- a\n- b\n\t- c\n\t- d\n\t\t- e\n- f\n');
});

test('code, tables, quotations and numbers stay in one piece', () => {
  expect(toOutline('```js\na\n\n  b\n```\n\n| c |\n|---|\n| d |\n\n> e\n>\n> f\n\n1. g\n2. h\n\n---\n')).toBe(
    '- ```js\n  a\n\n    b\n  ```\n- | c |\n  |---|\n  | d |\n- > e\n  >\n  > f\n- 1. g\n  2. h\n- ***\n',
  );
});

test('nothing is nothing', () => {
  expect(toOutline('\n')).toBe('');
});

test('lines end as they end anywhere', () => {
  expect(toOutline('-\r')).toBe('-\n');
  expect(toOutline('a\r\n\r\n- b\r')).toBe('- a\n- b\n');
});
