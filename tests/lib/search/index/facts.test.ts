import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fact, marks, packFacts, replaceFacts, unpackFacts } from '../../../../lib/search/index/facts';
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

test('a row has what was put into it, and says what was there', () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 3 * 512, max: 3 * 512 + 30 }), fc.option(fact)));
  fc.assert(
    fc.property(fc.array(fc.option(fact), { maxLength: 20 }), changes, (facts, changes) => {
      const row = facts.length > 0 ? packFacts(3, facts) : undefined;
      const elsewhere = new Map([...changes, [5, null], [4 * 512, null]]);
      const { row: changed, replaced } = replaceFacts(3, row, elsewhere);

      const own = [...new Map(changes)].map(([number, fact]) => [number - 3 * 512, fact] as const);
      const expected = [...facts];
      for (const [place, fact] of own) {
        while (expected.length <= place) expected.push(null);
        expected[place] = fact;
      }
      if (expected.length > 0) expect(unpackFacts(changed)).toEqual(expected);
      expect(replaced).toEqual(own.flatMap(([place]) => facts[place] ?? []));
    }),
  );
});
