import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOf } from '../../../../lib/search/query/pattern';
import { foldEverything, foldText } from '../../../../lib/search/text/fold';
import { fieldBreak, kindAt, runSign, tokensOf, wordSign } from '../../../../lib/search/text/tokens';
import { mixedText } from '../../../support/mixed-texts';

const between = `[^\\p{L}\\p{N}\\p{M}${runSign}${fieldBreak}]`;
const isRun = new RegExp(`^${runSign}$`, 'v');
const isWord = new RegExp(`^${wordSign}$`, 'v');

const text = fc
  .array(fc.oneof(mixedText, fc.constantFrom(fieldBreak, '𠮷', '𐐷', '\ud83d', '\ude80', '—', '👨‍👩‍👧', '々')), {
    maxLength: 6,
  })
  .map((pieces) => foldText(pieces.join('')));

test('a pattern finds what the regular expression finds that says the same', () => {
  fc.assert(
    fc.property(mixedText, fc.boolean(), text, (words, isPrefix, folded) => {
      const pattern = patternOf({ kind: 'text', field: null, text: words, isPrefix }, foldEverything);
      const tokens = tokensOf(foldText(words));
      expect(pattern === null).toBe(tokens.length === 0);
      if (!pattern) return;

      const places: [number, number][] = [];
      for (let found = pattern.find(folded, 0); found; found = pattern.find(folded, found.to))
        places.push([found.from, found.to]);
      const expected = [...folded.matchAll(expressionOf(tokens, isPrefix))];

      expect(places).toEqual(expected.map(({ 0: found, index }) => [index, index + found.length]));
      expect(pattern.test(folded)).toBe(expected.length > 0);
    }),
    { numRuns: 60 },
  );
});

test('every sign of the basic plane, and some beyond, is of the kind that Unicode says', () => {
  const beyond = [0x10437, 0x1f680, 0x20bb7, 0x1d7d8, 0x1f1e6, 0xe0100, 0x16fe4];
  for (const code of [...Array(0xd800).keys(), ...beyond]) {
    const sign = String.fromCodePoint(code);
    const kind = isRun.test(sign) ? 2 : isWord.test(sign) ? 1 : 0;
    if (kindAt(sign, 0) !== kind) expect([sign, kindAt(sign, 0)]).toEqual([sign, kind]);
  }
});

function expressionOf(tokens: ReturnType<typeof tokensOf>, isPrefix: boolean): RegExp {
  const source = tokens
    .map(({ text: token, isRun: isOfRun }, index) => {
      const sign = isOfRun ? runSign : wordSign;
      const isLast = index === tokens.length - 1;
      const start = index === 0 && isOfRun ? '' : `(?<!${sign})`;
      return start + token + (isLast && (isOfRun || isPrefix) ? '' : `(?!${sign})`);
    })
    .join(`${between}*`);
  return new RegExp(source, 'gv');
}
