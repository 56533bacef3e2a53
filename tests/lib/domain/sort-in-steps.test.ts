import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeInSteps, sortInSteps } from '../../../lib/domain/sort-in-steps';

interface Row {
  readonly key: number;
  readonly place: number;
}

const byKey = (a: Row, b: Row) => a.key - b.key;
const rows = (keys: readonly number[]): Row[] => keys.map((key, place) => ({ key, place }));
const someKeys = fc.array(fc.nat(40), { maxLength: 1200 });

test('sorts as the language does, equal ones in their order', async () => {
  await fc.assert(
    fc.asyncProperty(someKeys, async (keys) => {
      const all = rows(keys);

      expect(await sortInSteps(all, byKey, async () => {})).toEqual(all.toSorted(byKey));
      expect(all).toEqual(rows(keys));
    }),
  );
});

test('merges two sorted lists, of equal ones the first list’s first', async () => {
  await fc.assert(
    fc.asyncProperty(someKeys, someKeys, async (one, other) => {
      const [known, added] = [rows(one).sort(byKey), rows(other).sort(byKey)];

      expect(await mergeInSteps(known, added, byKey, async () => {})).toEqual([...known, ...added].toSorted(byKey));
    }),
  );
});

test('others have their turn after some hundred', async () => {
  let turns = 0;
  await sortInSteps(rows(Array.from({ length: 10_000 }, (_, index) => 10_000 - index)), byKey, async () => {
    turns++;
  });

  expect(turns).toBeGreaterThan(100);
});
