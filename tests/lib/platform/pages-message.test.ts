import { beforeEach, expect, test, vi } from 'vitest';
import { sentenceOfPages } from '../../../lib/platform/pages-message';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => speak('en'));

test.each([
  [{ read: 2, of: 4, missing: 'stopped' }, 'Not all of the article: you stopped the reading. Saved: 2 of 4 pages.'],
  [
    { read: 2, of: null, missing: 'unreachable' },
    'Not all of the article: the site did not give the next page. Saved: 2 pages.',
  ],
  [
    { read: 1, of: null, missing: 'tab-gone' },
    'Not all of the article: the tab was closed or moved on. Saved: 1 page.',
  ],
] as const)('says why an article is not whole, and how much of it there is', (pages, sentence) => {
  expect(sentenceOfPages(pages)).toBe(sentence);
});

test('says so in Chinese', () => {
  speak('zh_CN');

  expect(sentenceOfPages({ read: 2, of: 4, missing: 'other-page' })).toBe(
    '文章不完整：下一页上没有这篇文章的内容。共 4 页，已存 2 页。',
  );
});

test('has nothing to say of one that is', () => {
  expect(sentenceOfPages({ read: 4, of: 4, missing: null })).toBeNull();
  expect(sentenceOfPages(null)).toBeNull();
});
