import { expect, test, vi } from 'vitest';
import { keepingLast } from '../../../../lib/search/text/made-of-texts';

test('makes nothing twice of the texts that were asked for last', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = keepingLast(make);
  const texts = Array.from({ length: 30 }, (_, n) => String(n).padEnd(40_000, '.'));

  for (const text of texts) expect(lengthOf(text)).toBe(40_000);
  expect(make).toHaveBeenCalledTimes(30);
  for (const text of texts.slice(-20)) lengthOf(text);
  expect(make).toHaveBeenCalledTimes(30);

  lengthOf(texts[0] as string);
  expect(make).toHaveBeenCalledTimes(31);
});

test('a text that is very long puts no others out', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = keepingLast(make);
  lengthOf('rain');
  for (let n = 0; n < 30; n++) lengthOf(String(n).padEnd(60_000, '.'));

  lengthOf('rain');

  expect(make).toHaveBeenCalledTimes(31);
});
