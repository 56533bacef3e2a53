import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AboutCopy } from '../../../components/reader/AboutCopy';
import type { ArticleDetails } from '../../../lib/domain/article';
import { anArticle, someDetails } from '../../support/builders';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { document } = new JSDOM('').window;

beforeEach(() => {
  Object.assign(globalThis, { document });
  speak('en');
});

describe('of a text that is whole', () => {
  const shown = () =>
    textsOf(
      someDetails({
        proof: { wordsTotal: 1245, wordsKept: 1245, spots: [] },
        leftOut: [
          { reason: 'clutter', excerpt: 'Buy an umbrella today', words: 4 },
          { reason: 'hidden', excerpt: '', words: 1 },
        ],
        keywords: ['rain', 'wind'],
        license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      }),
    );

  test('says so quietly', () => {
    expect(shown()).toContain('1,245 of 1,245 words kept');
    expect(shown()).not.toContain('differs');
  });

  test('lists what was left out, and why', () => {
    expect(shown()).toMatch(/2 parts of the page left out/);
    expect(shown()).toMatch(/Advertisement, button or link to elsewhere ?Buy an umbrella today ?4 words/);
    expect(shown()).toMatch(/Hidden on the page ?… ?1 word/);
  });

  test('names keywords and licence', () => {
    expect(shown()).toMatch(/Keywords ?rain ?wind/);
    expect(shown()).toMatch(/Licence ?CC BY-SA 4\.0/);
  });
});

test('shows of a text that is not whole what the page says, and what the copy says', () => {
  const shown = textsOf(
    someDetails({
      proof: {
        wordsTotal: 1245,
        wordsKept: 1240,
        spots: [
          { before: 'it rained', expected: 'all day long', got: '' },
          { before: 'in the', expected: 'evening', got: 'eve ning' },
        ],
      },
    }),
  );

  expect(shown).toContain('1,240 of 1,245 words kept');
  expect(shown).toMatch(/On the page ?it rained all day long ?In this copy ?it rained nothing/);
  expect(shown).toMatch(/On the page ?in the evening ?In this copy ?in the eve ning/);
});

test('says of a text with other signs, but every word, how many places there are', () => {
  const proof = { wordsTotal: 9, wordsKept: 9, spots: [{ before: 'it', expected: '“', got: '"' }] };

  expect(textsOf(someDetails({ proof }))).toContain('9 of 9 words kept · reads differently in 1 place');
});

test('of an article over several pages, says that all are there', () => {
  const pages = { read: 3, of: 3, missing: null, firstPage: null };

  expect(textsOf(someDetails({ pages }))).toContain('All 3 pages of the article are in this copy');
});

test('of an article that is not all there, says why, and what to do', () => {
  const pages = { read: 2, of: 3, missing: 'unreachable', firstPage: null } as const;

  expect(textsOf(someDetails({ pages }))).toContain(
    'the site did not give the next page. Saved: 2 of 3 pages. Open the page to save it again',
  );
});

test('of an article that nothing is known of, says when it was saved, and no more', () => {
  expect(textsOf(null)).toMatch(/^Saved on [^.]*$/);
});

test('speaks Chinese', () => {
  speak('zh_CN');

  expect(textsOf(someDetails({ proof: { wordsTotal: 1245, wordsKept: 1245, spots: [] } }))).toContain(
    '1,245 字，一字不少',
  );
});

function textsOf(details: ArticleDetails | null): string {
  const place = document.createElement('div');
  render(h(AboutCopy, { frame: { current: null }, article: anArticle(), details, onBringBack: null }), place);
  const walker = document.createTreeWalker(place, 4);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join('|').replace(/ ?\|/g, ' ').replace(/\s+/g, ' ').trim();
}
