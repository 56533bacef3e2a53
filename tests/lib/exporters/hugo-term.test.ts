import { expect, test } from 'vitest';
import { toTag } from '../../../lib/domain/tag';
import { toTerm } from '../../../lib/exporters/hugo-term';

test.each([
  ['weather', 'weather'],
  ['经济/广东', '经济/广东'],
  ['C#', 'C#'],
  ['.NET', '.NET'],
  ['..', null],
  ['/', null],
  ['../../../evil', 'evil'],
  ['a/../b', 'a/b'],
  ['x'.repeat(300), 'x'.repeat(200)],
  ['图'.repeat(100), '图'.repeat(66)],
])('%s can be a page of Hugo’s as %s', (text, term) => {
  const tag = toTag(text);

  expect(tag && toTerm(tag)).toBe(term);
});
