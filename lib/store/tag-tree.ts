import type { ArticleId } from '../domain/article';
import { type Tag, tagKey } from '../domain/tag';
import { parentTags } from '../domain/tag-tree';
import { database, type TagRow } from './database';

/** The keys of the articles with a tag or one below it, newest first. */
export async function articleIdsUnderTag(tag: Tag): Promise<ArticleId[]> {
  return idsWithAny(under(tagKey(tag), await database.tags.toArray()));
}

/** How many articles there are with each tag that has others below it, or with one of those: by the keys of the tags. */
export async function treeCounts(): Promise<Map<string, number>> {
  const rows = await database.tags.toArray();
  const counts = new Map<string, number>();
  for (const parent of parentTags(rows.map(({ name }) => name))) {
    const key = tagKey(parent);
    counts.set(key, (await idsWithAny(under(key, rows))).length);
  }
  return counts;
}

function under(root: string, rows: readonly TagRow[]): Tag[] {
  return rows.filter(({ key }) => key === root || key.startsWith(`${root}/`)).map(({ name }) => name);
}

/** Tag by tag: an index of one is read at once, of several at a time one article after the other. */
async function idsWithAny(names: readonly Tag[]): Promise<ArticleId[]> {
  const lists = await Promise.all(
    names.map((name) => database.articles.where('tags').equals(name).reverse().primaryKeys()),
  );
  const [only = []] = lists;
  return lists.length < 2 ? only : [...new Set(lists.flat())].sort().reverse();
}
