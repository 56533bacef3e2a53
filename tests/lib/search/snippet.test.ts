import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import { createHighlighter } from '../../../lib/search/snippet';
import { mixedText } from '../../support/mixed-texts';

const now = new Date(2026, 10, 22, 12);
const filler = 'The quiet sea lies flat. '.repeat(100);

test('a long text shows what a short one shows, when the words stand together early in it', () => {
  fc.assert(
    fc.property(fc.array(mixedText, { minLength: 1, maxLength: 12 }), (texts) => {
      const { mark, snippet } = createHighlighter(parseQuery('rain 雨', { now }).expression);
      const head = `${texts.join(' ').slice(0, 500)} ${'sea '.repeat(60)}`;
      const [short, long] = [snippet(head), snippet(head + filler)];
      const hitsOf = (pieces: typeof short) => pieces.filter(({ isHit }) => isHit).map(({ text }) => text);

      expect(hitsOf(long)).toEqual(hitsOf(short));
      expect(mark('rain').map(({ isHit }) => isHit)).toEqual([true]);
    }),
  );
});

test('words that stand together only at the end of a long text are shown there', () => {
  const { snippet } = createHighlighter(parseQuery('rain river', { now }).expression);
  const pieces = snippet(`Rain. ${filler}${filler} A river of rain.`);

  expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['river', 'rain']);
});
