import { expect, test } from 'vitest';
import type { Tag, TagCount } from '../../../lib/domain/tag';
import { isTagUnder, mostUsed, parentTags, type TagNode, tagTree } from '../../../lib/domain/tag-tree';

test('tags stand below the tags that their names begin with, in the order of the language', () => {
  const tree = tagTree(tags('zoo', 'Asia/east/Seoul', 'asia/East', 'part 10', 'part 2', 'asia/west', 'éclair'));

  expect(outline(tree)).toEqual([
    'Asia 0',
    '  East 1',
    '    Seoul 1',
    '  west 1',
    'éclair 1',
    'part 2 1',
    'part 10 1',
    'zoo 1',
  ]);
});

test('a slash that has nothing on one side makes no tree', () => {
  expect(outline(tagTree(tags('/a', 'b/', 'c//d', 'km/h')))).toEqual(['/a 1', 'b/ 1', 'c//d 1', 'km 0', '  h 1']);
});

test('the tags that others stand below are known, whether an article has them or not', () => {
  expect(parentTags(['a/b/c', 'A/d', 'e'] as Tag[])).toEqual(['a', 'a/b']);
  expect(isTagUnder('A/b' as Tag, 'a' as Tag)).toBe(true);
  expect(isTagUnder('ab' as Tag, 'a' as Tag)).toBe(false);
});

test('the most used stay in their order, and the one that is open with them', () => {
  const tree = tagTree(tags('a', 'b', 'c/d', 'e'));
  const counts: Record<string, number> = { a: 1, b: 3, c: 1, e: 2 };
  const shown = (most: number, kept: string | null) =>
    mostUsed(tree, most, (tag) => counts[tag] ?? 0, kept as Tag | null).map(({ tag }) => tag);

  expect(shown(2, null)).toEqual(['b', 'e']);
  expect(shown(2, 'C/d')).toEqual(['b', 'c', 'e']);
  expect(shown(4, null)).toEqual(['a', 'b', 'c', 'e']);
});

function tags(...names: string[]): TagCount[] {
  return names.map((name) => ({ name: name as Tag, count: 1 }));
}

function outline(nodes: readonly TagNode[], depth = ''): string[] {
  return nodes.flatMap(({ label, count, children }) => [
    `${depth}${label} ${count}`,
    ...outline(children, `${depth}  `),
  ]);
}
