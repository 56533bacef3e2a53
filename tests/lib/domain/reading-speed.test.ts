import { expect, test } from 'vitest';
import {
  learnSpeed,
  learntSpeed,
  minutesToRead,
  type ReadingSpeeds,
  toReadingSpeeds,
  wordsReadIn,
} from '../../../lib/domain/reading-speed';
import { countText } from '../../../lib/domain/text-length';

const minute = 60_000;

/** What is known after so many stretches of a minute. */
function afterMinutes(times: number, text: string, known: ReadingSpeeds = {}): ReadingSpeeds {
  return Array.from({ length: times }).reduce<ReadingSpeeds>(
    (speeds) => learnSpeed(speeds, { counts: countText(text), milliseconds: minute }),
    known,
  );
}

test('a speed is known after five minutes of reading', () => {
  const text = 'word '.repeat(300);

  expect(learntSpeed(afterMinutes(4, text), 'words')).toBeNull();
  expect(learntSpeed(afterMinutes(5, text), 'words')).toBeCloseTo(300);
  expect(learntSpeed(afterMinutes(5, text), 'chinese')).toBeNull();
});

test('each script has a speed of its own, and foreign words among it take their part of the time', () => {
  const speeds = afterMinutes(6, '雨'.repeat(400), afterMinutes(6, 'word '.repeat(200)));

  expect(learntSpeed(speeds, 'words')).toBeCloseTo(200);
  expect(learntSpeed(speeds, 'chinese')).toBeCloseTo(400);
  expect(learntSpeed(afterMinutes(6, `${'雨'.repeat(331)} NASA`), 'chinese')).toBeGreaterThan(331);
  expect(afterMinutes(6, `${'雨'.repeat(150)} ${'word '.repeat(150)}`)).toEqual({});
});

test.each([
  ['leafing through', 'word '.repeat(2000), minute],
  ['a pause', 'word '.repeat(100), 20 * minute],
  ['a line that was scrolled by', 'word '.repeat(10), 3000],
  ['nothing', '', minute],
  ['no time', 'word '.repeat(100), 0],
])('%s teaches nothing', (_, text, milliseconds) => {
  const known = afterMinutes(5, 'word '.repeat(300));

  expect(learnSpeed(known, { counts: countText(text), milliseconds })).toBe(known);
});

test('what was read long ago counts less', () => {
  const speeds = afterMinutes(180, 'word '.repeat(400), afterMinutes(180, 'word '.repeat(200)));

  expect(learntSpeed(speeds, 'words')).toBeGreaterThan(320);
});

test('reading times follow what is known of the script of an article', () => {
  const speeds = afterMinutes(5, 'word '.repeat(476));
  const article = { words: 2380, minutes: 10, language: 'en-GB' };

  expect(minutesToRead(article, speeds)).toBe(5);
  expect(minutesToRead({ ...article, language: null }, speeds)).toBe(10);
  expect(minutesToRead({ ...article, language: 'zh-Hans' }, speeds)).toBe(10);
  expect(minutesToRead({ ...article, words: 3 }, speeds)).toBe(1);
  expect(minutesToRead(article, {})).toBe(10);
});

test('as many words as are read in some minutes are those that take them', () => {
  for (const speed of [90, 237.5, 476, 1013.25]) {
    const speeds = { words: { count: speed * 10, milliseconds: 10 * minute } };
    for (const [from, to] of [
      [0, 4],
      [3, 3],
      [2.5, 7.5],
      [6, Number.POSITIVE_INFINITY],
      [0, 0],
    ] as const) {
      const span = wordsReadIn({ from, to }, speed);
      for (let words = 0; words < 9000; words += 7) {
        const minutes = minutesToRead({ words, minutes: 1, language: 'en' }, speeds);
        expect([words, words >= span.from && words <= span.to]).toEqual([words, minutes >= from && minutes <= to]);
      }
    }
  }
});

test('what was stored by something else is of no use', () => {
  const words = { count: 3, milliseconds: 4 };

  expect(toReadingSpeeds({ words, chinese: { count: 'x' }, latin: words, hangul: null })).toEqual({ words });
  expect(toReadingSpeeds('fast')).toEqual({});
});
