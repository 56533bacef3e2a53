import { expect, test } from 'vitest';
import type { Tag } from '../../../lib/domain/tag';
import { similarTags } from '../../../lib/search/similar-tags';

test.each([
  [['ai', 'A.I.']],
  [['machine-learning', 'Machine learning', 'machinelearning']],
  [['台湾', '臺灣']],
  [['café', 'Cafe']],
  [['boats', 'boat']],
  [['cities', 'city']],
  [['boxes', 'box']],
  [['goverment', 'government']],
  [['climate', 'climtae']],
])('%j may be one', (names) => {
  expect(groups(names)).toEqual([[...names]]);
});

test.each([
  [['art', 'part', 'arc']],
  [['2024', '2025']],
  [['elections2024', 'elections2025']],
  [['城市', '城乡']],
  [['police', 'policy']],
  [['asia/east', 'asia/west']],
])('%j are none', (names) => {
  expect(groups(names)).toEqual([]);
});

test('the tag that is used most leads its group', () => {
  const tags = [
    { name: 'boat' as Tag, count: 2 },
    { name: 'boats' as Tag, count: 5 },
  ];
  expect(similarTags(tags)[0]?.map(({ name }) => name)).toEqual(['boats', 'boat']);
});

function groups(names: readonly string[]): string[][] {
  return similarTags(names.map((name, index) => ({ name: name as Tag, count: names.length - index }))).map((group) =>
    group.map(({ name }) => name),
  );
}
