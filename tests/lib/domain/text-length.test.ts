import { expect, test } from 'vitest';
import { lengthOfText } from '../../../lib/domain/text-length';

test.each([
  ['', 0],
  ['It’s a well-known fact: 3.5 % of it', 8],
  ['— - … “”', 0],
  ['下雨了，2026年', 5],
  ['データを AI で', 6],
  ['비가 온다', 4],
  ['Дождь идёт', 2],
  ['नमस्ते दुनिया', 2],
])('%s has %d words', (text, words) => {
  expect(lengthOfText(text).words).toBe(words);
});

test('counts what goes on without end in no time', () => {
  expect(lengthOfText('-'.repeat(200_000)).words).toBe(0);
  expect(lengthOfText('a'.repeat(200_000)).words).toBe(1);
});

test.each([
  [238, 1],
  [239, 2],
])('%d words take %d minutes', (words, minutes) => {
  expect(lengthOfText('word '.repeat(words)).minutes).toBe(minutes);
});
