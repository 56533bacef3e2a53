import { expect, test } from 'vitest';
import { toCanonicalUrl, toPassageUrl } from '../../../lib/domain/canonical-url';

test.each([
  ['https://Example.com/a?utm_source=x&id=3&fbclid=1#top', 'https://example.com/a?id=3'],
  ['https://example.com/a?q=%20b&q=c+d', 'https://example.com/a?q=%20b&q=c+d'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/#!/story/1', 'https://example.com/#!/story/1'],
  ['https://example.com/#/story/1', 'https://example.com/#/story/1'],
  ['https://reader:secret@example.com/a', 'https://example.com/a'],
  ['https://mp.weixin.qq.com/s?__biz=a&mid=1&spm=x', 'https://mp.weixin.qq.com/s?__biz=a&mid=1'],
])('knows %s as %s', (address, known) => {
  expect(toCanonicalUrl(address)).toBe(known);
});

test('points at a passage by its own words', () => {
  const page = toCanonicalUrl('https://example.com/a');

  expect(toPassageUrl(page, ' a well-known\nsaying ')).toBe('https://example.com/a#:~:text=a%20well%2Dknown%20saying');
  expect(toPassageUrl(page, 'x'.repeat(200))).toBe(`https://example.com/a#:~:text=${'x'.repeat(30)},${'x'.repeat(30)}`);
});
