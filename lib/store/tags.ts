import type { Article, ArticleId, IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { type Tag, type TagCount, tagKey, unionTags, withoutTags } from '../domain/tag';
import { database } from './database';
import { indexTables } from './index-tables';
import { failAsAppError } from './storage-error';
import { retag } from './totals';
import { rememberUndo } from './undo-step';

/** All tags in use, the most used first. */
export async function allTags(): Promise<TagCount[]> {
  const rows = await database.tags.toArray();
  return rows
    .map(({ name, count }) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Adds and removes tags of articles, with the way back. A tag that is known already keeps its spelling. */
export function changeTags(
  ids: readonly ArticleId[],
  change: { readonly add: readonly Tag[]; readonly remove: readonly Tag[] },
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  return rewriteTags(
    async () => (await database.articles.bulkGet([...ids])).filter((article) => article !== undefined),
    (tags) => unionTags(withoutTags(tags, change.remove), change.add),
    undoId,
    changedAt,
  );
}

/** Gives a tag another name on every article; a name that exists already takes the articles in. With the way back. */
export function renameTag(from: Tag, to: Tag, undoId: UndoId, changedAt: IsoDateTime): Promise<void> {
  return rewriteTags(
    () => database.articles.where('tags').equals(from).toArray(),
    (tags) =>
      unionTags(
        [],
        tags.map((tag) => (tagKey(tag) === tagKey(from) ? to : tag)),
      ),
    undoId,
    changedAt,
  );
}

/** Puts articles with other tags, with the way back. */
export async function rewriteTags(
  find: () => Promise<Article[]>,
  rewrite: (tags: readonly Tag[]) => Tag[],
  undoId: UndoId,
  changedAt: IsoDateTime,
): Promise<void> {
  const { articles, tags, undos } = database;

  await failAsAppError(
    database.transaction('rw', [articles, ...indexTables(), tags, undos], async () => {
      const found = await find();
      await rememberUndo({ kind: 'tagged', before: found.map(({ id, tags }) => ({ id, tags })) }, undoId, changedAt);
      await retag(found.map((article) => ({ article, tags: rewrite(article.tags) })));
    }),
  );
}
