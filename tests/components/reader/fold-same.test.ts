import { expect, test } from 'vitest';
import { foldSame } from '../../../components/reader/versions/fold-same';
import { compareVersions } from '../../../lib/domain/compare-versions';

test('what stayed the same is left out, but for the paragraphs beside a change', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].join('\n\n');
  const after = ['a', 'b', 'c', 'X', 'd', 'e', 'f', 'g'].join('\n\n');

  expect(foldSame(compareVersions(before, after)).map((part) => ('text' in part ? part.text : part.kind))).toEqual([
    'gap',
    'c',
    'X',
    'd',
    'gap',
  ]);
});
