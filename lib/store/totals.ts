import type { Article } from '../domain/article';
import { type Tag, tagKey, unionTags } from '../domain/tag';
import { database, type TagRow } from './database';
import { putRetouched } from './index-writes';

/** Keeps the number of articles. Inside a transaction on `totals`. */
export async function countArticles(change: number): Promise<void> {
  const before = (await database.totals.get('articles'))?.value ?? 0;
  await database.totals.put({ name: 'articles', value: Math.max(0, before + change) });
}

/** Keeps the number of articles of each tag; a tag that nothing carries is forgotten. Inside a transaction on `tags`. */
export async function countTags(before: readonly Tag[], after: readonly Tag[]): Promise<void> {
  const names = changesOf(before, after).map(([name]) => name);
  if (names.length === 0) return;
  const { kept, gone } = recount(before, after, await database.tags.bulkGet(names.map(tagKey)));
  await Promise.all([
    kept.length > 0 && database.tags.bulkPut(kept),
    gone.length > 0 && database.tags.bulkDelete(gone.map(({ key }) => key)),
  ]);
}

/**
 * The rows of tags when articles carry others than before.
 * @param known the rows of all these tags as they are; there is none for a tag that nothing carries
 */
export function recount(
  before: readonly Tag[],
  after: readonly Tag[],
  known: readonly (TagRow | undefined)[],
): { readonly kept: readonly TagRow[]; readonly gone: readonly TagRow[] } {
  // Two spellings of one tag are one row.
  const rows = new Map<string, TagRow>();
  for (const row of known) if (row) rows.set(row.key, row);
  for (const [name, change] of changesOf(before, after)) {
    const key = tagKey(name);
    const row = rows.get(key);
    rows.set(key, {
      key,
      name: row && row.count > 0 ? row.name : name,
      count: Math.max(0, (row?.count ?? 0) + change),
    });
  }
  const all = [...rows.values()];
  return { kept: all.filter(({ count }) => count > 0), gone: all.filter(({ count }) => count === 0) };
}

function changesOf(before: readonly Tag[], after: readonly Tag[]): [Tag, number][] {
  const changes = new Map<Tag, number>();
  for (const tag of before) changes.set(tag, (changes.get(tag) ?? 0) - 1);
  for (const tag of after) changes.set(tag, (changes.get(tag) ?? 0) + 1);
  return [...changes].filter(([, change]) => change !== 0);
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
