import { beforeEach, expect, test, vi } from 'vitest';
import { lengthOf, sentenceOfState } from '../../../lib/platform/capture-message';
import { speak } from '../../support/speak';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const length = { words: 1245, imageCount: 3, minutes: 6 };

beforeEach(() => speak('en'));

test('a length says that every word was kept, where that was proved', () => {
  expect(lengthOf(length)).toBe('1,245 words · 3 images · 6 min');
  expect(lengthOf({ ...length, proof: null })).toBe('1,245 words · 3 images · 6 min');
  expect(lengthOf({ ...length, proof: { wordsTotal: 1245, wordsKept: 1245, spotCount: 0 } })).toBe(
    '1,245 of 1,245 words kept · 3 images · 6 min',
  );
});

test('what is not whole is told of apart, not in the length', () => {
  expect(lengthOf({ ...length, proof: { wordsTotal: 1245, wordsKept: 1240, spotCount: 2 } })).toBe(
    '1,245 words · 3 images · 6 min',
  );
});

test.each([
  [{}, 'Reading the page…'],
  [{ progress: { page: 2, of: 5 } }, 'Reading page 2 of 5…'],
  [{ progress: { page: 3, of: null } }, 'Reading page 3…'],
])('a save under way says how far it is: %j', (rest, sentence) => {
  expect(sentenceOfState({ kind: 'reading', ...rest })).toBe(sentence);
});
