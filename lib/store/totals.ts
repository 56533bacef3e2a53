import type { Article } from '../domain/article';
import { type Tag, tagKey, unionTags } from '../domain/tag';
import { database, type TagRow } from './database';
import { putRetouched } from './index-writes';

/**
 * Keeps the number of articles. Inside a transaction on `totals`.
 * @param known how many there are, where that was read before
 */
export async function countArticles(change: number, known?: number): Promise<void> {
  const before = known ?? (await database.totals.get('articles'))?.value ?? 0;
  await database.totals.put({ name: 'articles', value: Math.max(0, before + change) });
}

/**
 * Keeps the number of articles of each tag; a tag that nothing carries is forgotten. Inside a transaction on `tags`.
 * @param known the rows of all these tags, where they were read before
 */
export async function countTags(
  before: readonly Tag[],
  after: readonly Tag[],
  known?: readonly (TagRow | undefined)[],
): Promise<void> {
  const changes = new Map<Tag, number>();
  for (const tag of before) changes.set(tag, (changes.get(tag) ?? 0) - 1);
  for (const tag of after) changes.set(tag, (changes.get(tag) ?? 0) + 1);

  const changed = [...changes].filter(([, change]) => change !== 0);
  if (changed.length === 0) return;
  // Two spellings of one tag are one row.
  const rows = new Map<string, TagRow>();
  for (const row of known ?? (await tagRowsOf(changed.map(([name]) => name)))) if (row) rows.set(row.key, row);
  for (const [name, change] of changed) {
    const key = tagKey(name);
    const row = rows.get(key);
    rows.set(key, {
      key,
      name: row && row.count > 0 ? row.name : name,
      count: Math.max(0, (row?.count ?? 0) + change),
    });
  }
  const [kept, gone] = [
    [...rows.values()].filter(({ count }) => count > 0),
    [...rows.values()].filter(({ count }) => count === 0),
  ];
  await Promise.all([
    kept.length > 0 && database.tags.bulkPut(kept),
    gone.length > 0 && database.tags.bulkDelete(gone.map(({ key }) => key)),
  ]);
}

/** The counts of some tags; there is none for a tag that nothing carries. */
export async function tagRowsOf(tags: readonly Tag[]): Promise<(TagRow | undefined)[]> {
  return tags.length > 0 ? database.tags.bulkGet(tags.map(tagKey)) : [];
}

/** Puts articles with other tags, and keeps the counts. Inside a transaction on `articles`, `tags` and `indexTables()`. */
export async function retag(
  changes: readonly { readonly article: Article; readonly tags: readonly Tag[] }[],
): Promise<void> {
  // The old ones go first: a change of spelling alone must not find itself.
  await countTags(
    changes.flatMap(({ article }) => article.tags),
    [],
  );
  const spelled = await spellingOf(changes.flatMap(({ tags }) => tags));
  const retagged = changes.map(({ article, tags }) => ({ ...article, tags: unionTags([], tags.map(spelled)) }));
  await putRetouched(retagged);
  await countTags(
    [],
    retagged.flatMap(({ tags }) => tags),
  );
}

/** Tags in the spelling that the library uses already, so that one tag is one key of the index. */
export async function asSpelled(tags: readonly Tag[]): Promise<Tag[]> {
  return unionTags([], tags.map(await spellingOf(tags)));
}

/** How the library spells some tags: a new one as it was first written. */
export async function spellingOf(tags: readonly Tag[]): Promise<(tag: Tag) => Tag> {
  const names = new Map<string, Tag>();
  for (const tag of tags) if (!names.has(tagKey(tag))) names.set(tagKey(tag), tag);
  for (const row of await database.tags.bulkGet([...names.keys()])) if (row) names.set(row.key, row.name);
  return (tag) => names.get(tagKey(tag)) ?? tag;
}
