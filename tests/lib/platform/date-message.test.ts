import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { agoOf, pageDateOf } from '../../../lib/platform/date-message';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Adelaide',
];
const zoneOfTests = process.env.TZ;

beforeEach(() => speak('en'));

afterEach(() => {
  if (zoneOfTests === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfTests;
});

describe('a page’s date', () => {
  test.each(zones)('is the page’s own on a reader’s clock in %s', (zone) => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);

    expect(pageDateOf('2025-02-13')).toBe('February 13, 2025');
    expect(pageDateOf('2025-01-01T00:00:00+14:00')).toMatch(/^January 1, 2025 at 12:00\sAM$/);
    expect(pageDateOf('2025-12-31T23:59:59-11:00')).toMatch(/^December 31, 2025 at 11:59\sPM$/);
    expect(pageDateOf('2025-02-13T00:30:00Z')).toMatch(/^February 13, 2025 at 12:30\sAM$/);
    expect(pageDateOf('2025-02-13T23:30')).toMatch(/^February 13, 2025 at 11:30\sPM$/);
    expect(pageDateOf('2025-03-30T02:30')).toMatch(/^March 30, 2025 at 2:30\sAM$/);
    expect(pageDateOf('2025-01')).toBe('January 2025');
    expect(pageDateOf('2025')).toBe('2025');
  });

  test.each([
    ['2025-02-13T15:10:13+08:00', 'Feb 13, 2025'],
    ['2025-02-13 15:10', 'Feb 13, 2025'],
    ['2025-02-13', 'Feb 13, 2025'],
    ['2025-02', 'Feb 2025'],
    ['2025', '2025'],
  ])('%s is short without its time: %s', (date, short) => {
    expect(pageDateOf(date, 'short')).toBe(short);
  });

  test('is in the words of the reader’s language', () => {
    speak('zh-CN');

    expect(pageDateOf('2025-02-13T15:10:13+08:00')).toBe('2025年2月13日 15:10');
    expect(pageDateOf('2025-02', 'short')).toBe('2025年2月');
  });

  test('of long ago keeps its year', () => {
    expect(pageDateOf('1689-07-04')).toBe('July 4, 1689');
  });

  test.each(['', 'yesterday', '13 Feb'])('that is none (“%s”) is shown as it is', (text) => {
    expect(pageDateOf(text)).toBe(text);
  });
});

test.each([
  [0, 'just now'],
  [59, 'just now'],
  [60, '1 min. ago'],
  [3599, '59 min. ago'],
  [3600, '1 hr. ago'],
  [86_399, '23 hr. ago'],
  [86_400, 'yesterday'],
  [6 * 86_400, '6 days ago'],
  [7 * 86_400 - 1, '6 days ago'],
  [7 * 86_400, 'Nov 22'],
  [30 * 86_400, 'Nov 22'],
  [45 * 86_400, 'Nov 22, 2026'],
  [800 * 86_400, 'Nov 22, 2026'],
  [-120, 'just now'],
])('%i seconds after, it is %s', (seconds, words) => {
  const now = new Date(Date.parse('2026-11-22T11:53:04+00:00') + seconds * 1000);

  expect(agoOf('2026-11-22T11:53:04+00:00', now)).toBe(words);
});

function speak(language: string): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) =>
    key === 'language_tag' ? language : key.replaceAll('_', ' ')) as never);
}
