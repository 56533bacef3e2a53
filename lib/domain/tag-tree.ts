import { type Tag, type TagCount, tagKey } from './tag';

/** A tag in its place: `asia` has `asia/east` below it. A place may have no article of its own. */
export interface TagNode {
  /** The whole path. */
  readonly tag: Tag;
  /** The last part of it. */
  readonly label: string;
  /** Of the tag itself. */
  readonly count: number;
  readonly children: readonly TagNode[];
}

/** Whether a tag is another one or stands below it. */
export function isTagUnder(tag: Tag, root: Tag): boolean {
  const [own, asked] = [tagKey(tag), tagKey(root)];
  return own === asked || own.startsWith(`${asked}/`);
}

/** The tags below which others stand, whether or not an article has them. */
export function parentTags(tags: readonly Tag[]): Tag[] {
  const parents = new Map<string, Tag>();
  for (const tag of tags)
    for (const path of pathsAbove(tag)) if (!parents.has(tagKey(path))) parents.set(tagKey(path), path);
  return [...parents.values()];
}

/** Tags as a tree by `/`, siblings in the order of the reader's language. */
export function tagTree(
  tags: readonly TagCount[],
  { compare } = new Intl.Collator(undefined, { numeric: true }),
): TagNode[] {
  interface Growing {
    tag: Tag;
    count: number;
    readonly children: Map<string, Growing>;
  }
  const root = new Map<string, Growing>();
  for (const { name, count } of tags) {
    let level = root;
    for (const path of [...pathsAbove(name), name]) {
      const key = tagKey(path);
      const node: Growing = level.get(key) ?? { tag: path, count: 0, children: new Map() };
      level.set(key, node);
      // The tag itself says how it is written.
      if (path === name) Object.assign(node, { tag: name, count });
      level = node.children;
    }
  }
  return grown(root);

  function grown(level: ReadonlyMap<string, Growing>): TagNode[] {
    return [...level.values()]
      .map(({ tag, count, children }) => ({ tag, label: lastPart(tag), count, children: grown(children) }))
      .sort((a, b) => compare(a.label, b.label));
  }
}

/**
 * The most used of siblings, and the one at or below which a tag stands, in the order that they have.
 * @param countOf how many articles stand at and below a tag
 * @param kept a tag that is shown in any case
 */
export function mostUsed(
  siblings: readonly TagNode[],
  most: number,
  countOf: (tag: Tag) => number,
  kept: Tag | null,
): readonly TagNode[] {
  if (siblings.length <= most) return siblings;
  const counts = new Map(siblings.map((node) => [node, countOf(node.tag)]));
  const first = new Set(siblings.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, most));
  return siblings.filter((node) => first.has(node) || (kept !== null && isTagUnder(kept, node.tag)));
}

/** `a/b/c`: `a` and `a/b`. An empty part is no place: `/a` and `a//b` are what they are. */
function pathsAbove(tag: Tag): Tag[] {
  const parts = tag.split('/');
  if (parts.some((part) => part.trim() === '')) return [];
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/') as Tag);
}

function lastPart(tag: Tag): string {
  return pathsAbove(tag).length === 0 ? tag : tag.slice(tag.lastIndexOf('/') + 1);
}
