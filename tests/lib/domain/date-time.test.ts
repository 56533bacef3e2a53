import { expect, test } from 'vitest';
import { toClock, toPlainDateTime } from '../../../lib/domain/date-time';

test.each([
  ['2025-02-13T15:10:13+08:00', '2025-02-13 15:10:13'],
  ['2025-02-13T15:10:13.123Z', '2025-02-13 15:10:13'],
  ['2025-02-13 15:10:13', '2025-02-13 15:10:13'],
  ['2025-02-13T15:10', '2025-02-13 15:10:00'],
  ['2025-02-13', '2025-02-13'],
  ['2025-02', '2025-02-01'],
  ['2025', '2025-01-01'],
  ['long ago', 'long ago'],
])('a page’s clock is shown as it stood there: %s', (date, expected) => {
  expect(toPlainDateTime(date)).toBe(expected);
});

test('a file’s time is the clock as written, whatever the zone', () => {
  const clock = toClock('2026-11-22T11:53:04+08:00');

  expect([clock.getFullYear(), clock.getMonth(), clock.getDate()]).toEqual([2026, 10, 22]);
  expect([clock.getHours(), clock.getMinutes(), clock.getSeconds()]).toEqual([11, 53, 4]);
});

test('what is no date is the first a zip can hold', () => {
  expect(toClock('yesterday').getFullYear()).toBe(1980);
});
