import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../lib/search/query/parse';
import { sortKeys } from '../../../../lib/search/query/query';
import { withoutSort, withSort } from '../../../../lib/search/query/sort-text';
import { mixedQuery } from '../../../support/mixed-texts';

const now = new Date(2026, 10, 22, 12);

test.each([
  ['rain', 'rain sort:title-asc'],
  ['rain sort:saved', 'rain sort:title-asc'],
  ['order:-words rain sort：site river', 'rain river sort:title-asc'],
  ['"sort:saved" rain', '"sort:saved" rain sort:title-asc'],
  ['tag:"sort:saved"', 'tag:"sort:saved" sort:title-asc'],
  ['resort:saved sort:luck', 'resort:saved sort:luck sort:title-asc'],
  ['', 'sort:title-asc'],
])('%j in the order of its titles is %j', (query, sorted) => {
  expect(withSort(query, { by: 'title', isAscending: true })).toBe(sorted);
});

test('another order changes nothing else of a query', () => {
  const sort = fc.record({ by: fc.constantFrom(...sortKeys), isAscending: fc.boolean() });
  fc.assert(
    fc.property(mixedQuery, sort, (query, order) => {
      // What is left open at the end would take in what follows.
      fc.pre(!parseQuery(query, { now }).hints.some(({ kind }) => kind === 'unclosed' || kind === 'too-long'));
      const sorted = parseQuery(withSort(query, order), { now });
      expect(sorted.sort).toEqual(order);
      expect(sorted.expression).toEqual(parseQuery(withoutSort(query), { now }).expression);
    }),
  );
});
