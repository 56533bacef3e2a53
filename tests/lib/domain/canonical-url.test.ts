import { expect, test } from 'vitest';
import { isSamePage, isSameSite, toCanonicalUrl, toPassageUrl } from '../../../lib/domain/canonical-url';

test.each([
  ['https://Example.com/a?utm_source=x&id=3&fbclid=1#top', 'https://example.com/a?id=3'],
  ['https://example.com/a?q=%20b&q=c+d', 'https://example.com/a?q=%20b&q=c+d'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/#!/story/1', 'https://example.com/#!/story/1'],
  ['https://example.com/#/story/1', 'https://example.com/#/story/1'],
  ['https://reader:secret@example.com/a', 'https://example.com/a'],
  ['https://mp.weixin.qq.com/s?__biz=a&mid=1&spm=x', 'https://mp.weixin.qq.com/s?__biz=a&mid=1'],
  ['https://example.com/a?gbraid=1&gad_source=2&_gl=3&mtm_campaign=4&id=3', 'https://example.com/a?id=3'],
  ['https://example.com/a?amp=1&id=3', 'https://example.com/a?id=3'],
  ['https://example.com/a?outputType=amp', 'https://example.com/a'],
  ['https://example.com/a?amp=30&ref=main&from=x', 'https://example.com/a?amp=30&ref=main&from=x'],
  ['https://example-com.cdn.ampproject.org/c/s/example.com/a?id=3', 'https://example.com/a?id=3'],
  ['https://www.google.com/amp/s/example.com/a', 'https://example.com/a'],
  ['https://www.google.com/search?q=a', 'https://www.google.com/search?q=a'],
  ['https://de.m.wikipedia.org/wiki/Regen', 'https://de.wikipedia.org/wiki/Regen'],
  ['https://m.example.com/a', 'https://m.example.com/a'],
])('knows %s as %s', (address, known) => {
  expect(toCanonicalUrl(address)).toBe(known);
});

test('points at a passage by its own words', () => {
  const page = toCanonicalUrl('https://example.com/a');

  expect(toPassageUrl(page, ' a well-known\nsaying ')).toBe('https://example.com/a#:~:text=a%20well%2Dknown%20saying');
  expect(toPassageUrl(page, 'x'.repeat(200))).toBe(`https://example.com/a#:~:text=${'x'.repeat(30)},${'x'.repeat(30)}`);
});

test.each([
  ['https://www.example.com/a', 'https://m.example.com/a/', true],
  ['https://example.com/a.html', 'http://example.com/amp/a?x=1', true],
  ['https://example.com/%C3%A4', 'https://example.com/ä', true],
  ['https://example.com/a', 'https://example.com/b', false],
  ['https://example.com/a', 'https://example.org/a', false],
  ['no address', 'no address', false],
])('whether %s and %s are one page: %s', (a, b, answer) => {
  expect(isSamePage(a, b)).toBe(answer);
});

test.each([
  ['www.example.com', 'm.example.com', true],
  ['example.co.uk', 'news.example.co.uk', true],
  ['one.co.uk', 'two.co.uk', false],
  ['one.com', 'two.com', false],
  ['localhost', 'localhost', true],
])('whether %s and %s are one site: %s', (a, b, answer) => {
  expect(isSameSite(a, b)).toBe(answer);
});
