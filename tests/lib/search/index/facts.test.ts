import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendFact, type Fact, marks, packFacts, unpackFacts } from '../../../../lib/search/index/facts';
import { parts } from '../../../../lib/search/query/query';

const name = fc.constantFrom('', 'rain', '雨', 'world/asia', 'example.org', 'zh-TW');
const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.uuid(),
  savedAt: fc.integer({ min: 1, max: 2 ** 42 }),
  zone: fc.integer({ min: -720, max: 840 }),
  publishedAt: fc.oneof(fc.constant(Number.NaN), fc.integer()),
  words: fc.nat(2 ** 32 - 1),
  minutes: fc.nat(65_535),
  titleTerms: fc.nat(255),
  marks: fc.subarray([...marks]),
  parts: fc.subarray([...parts]),
  host: name,
  siteName: name,
  language: name,
  tags: fc.uniqueArray(
    name.filter((tag) => tag !== ''),
    { maxLength: 4 },
  ),
});

test('facts come out of a row as they went in, free places too', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fact), { minLength: 1, maxLength: 20 }), (facts) => {
      expect(unpackFacts(packFacts(3, facts))).toEqual(facts);
    }),
  );
});

test('a row with one more is as if all had been packed together', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fact), { minLength: 1, maxLength: 20 }), fact, (facts, added) => {
      expect(unpackFacts(appendFact(packFacts(3, facts), added))).toEqual([...facts, added]);
    }),
  );
});
