import type { Article } from '../domain/article';
import { type Tag, tagKey, unionTags } from '../domain/tag';
import { database } from './database';
import { reindexFacts } from './index-writes';

/** Keeps the number of articles. Inside a transaction on `totals`. */
export async function countArticles(change: number): Promise<void> {
  const before = (await database.totals.get('articles'))?.value ?? 0;
  await database.totals.put({ name: 'articles', value: Math.max(0, before + change) });
}

/** Keeps the number of articles of each tag; a tag that nothing carries is forgotten. Inside a transaction on `tags`. */
export async function countTags(before: readonly Tag[], after: readonly Tag[]): Promise<void> {
  const changes = new Map<Tag, number>();
  for (const tag of before) changes.set(tag, (changes.get(tag) ?? 0) - 1);
  for (const tag of after) changes.set(tag, (changes.get(tag) ?? 0) + 1);

  // Spellings of one tag are one.
  const byKey = new Map<string, { name: Tag; change: number }>();
  for (const [name, change] of changes) {
    const key = tagKey(name);
    byKey.set(key, { name: byKey.get(key)?.name ?? name, change: (byKey.get(key)?.change ?? 0) + change });
  }
  const changed = [...byKey].filter(([, { change }]) => change !== 0);
  if (changed.length === 0) return;
  const rows = await database.tags.bulkGet(changed.map(([key]) => key));
  const counted = changed.map(([key, { name, change }], index) => {
    const row = rows[index];
    return { key, name: row?.name ?? name, count: (row?.count ?? 0) + change };
  });
  await Promise.all([
    database.tags.bulkPut(counted.filter(({ count }) => count > 0)),
    database.tags.bulkDelete(counted.filter(({ count }) => count <= 0).map(({ key }) => key)),
  ]);
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
  await database.articles.bulkPut(retagged);
  await reindexFacts(retagged.map((article) => ({ article, isInTrash: false })));
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
