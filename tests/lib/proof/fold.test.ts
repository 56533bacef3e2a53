import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterSliceOf } from '../../../lib/proof/fold';

test('cuts from one letter to before another, with the white space between them', () => {
  const slice = letterSliceOf('  It  rained\non. ');

  expect(slice(0, 2)).toBe('It');
  expect(slice(1, 4)).toBe('t  ra');
  expect(slice(7, 10)).toBe('d\non');
  expect(slice(10, 20)).toBe('. ');
  expect(slice(-1, 1)).toBe('  I');
  expect(slice(3, 3)).toBe('');
});

test('pieces of a text are all of its letters', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'é', '字', ' ', '\n', '\u3000') });
  fc.assert(
    fc.property(texts, fc.nat(20), (text, at) => {
      const slice = letterSliceOf(text);
      const letters = text.replace(/\s/g, '');

      expect(slice(0, at).replace(/\s/g, '')).toBe(letters.slice(0, at));
      expect(slice(at, letters.length).replace(/\s/g, '')).toBe(letters.slice(at));
    }),
  );
});
