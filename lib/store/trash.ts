import type { Article, ArticleId, IsoDateTime, SavedArticle } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { contentTables, deleteContent } from './content';
import { database } from './database';
import { indexTables } from './index-tables';
import { reindexFacts, unindexArticles } from './index-writes';
import { bringBack } from './restore';
import { failAsAppError } from './storage-error';
import { countArticles, countTags } from './totals';
import { rememberUndo } from './undo-step';

/** Moves articles to the trash, with the way back. Answers how many were there to move. */
export function deleteArticles(ids: readonly ArticleId[], undoId: UndoId, deletedAt: IsoDateTime): Promise<number> {
  const { articles, trash, tags, totals, undos } = database;

  return failAsAppError(
    database.transaction('rw', [articles, ...indexTables(), trash, tags, totals, undos], async () => {
      const found = await moveToTrash(ids.map((id) => ({ id, deletedAt })));
      await rememberUndo({ kind: 'deleted', ids: found.map(({ id }) => id) }, undoId, deletedAt);
      return found.length;
    }),
  );
}

/** The keys of what is in the trash, last deleted first. */
export function trashedIds(): Promise<ArticleId[]> {
  return database.trash.orderBy('deletedAt').reverse().primaryKeys();
}

/** The deleted articles that are still in the trash, in the order asked for. */
export async function trashedArticlesOf(ids: readonly ArticleId[]): Promise<Article[]> {
  return (await database.trash.bulkGet([...ids])).flatMap((row) => (row ? [row.article] : []));
}

/** One deleted article with its text, or `null` when it is not in the trash. */
export async function trashedArticle(id: ArticleId): Promise<SavedArticle | null> {
  const [row, body] = await Promise.all([database.trash.get(id), database.bodies.get(id)]);
  return row && body ? { article: row.article, markdown: body.markdown } : null;
}

/** Moves articles to the trash as of some moments. Inside a transaction on all that `deleteArticles` writes. */
export async function moveToTrash(
  deleted: readonly { readonly id: ArticleId; readonly deletedAt: IsoDateTime }[],
): Promise<Article[]> {
  const { articles, trash } = database;
  const present = await articles.bulkGet(deleted.map(({ id }) => id));
  const rows = deleted.flatMap(({ id, deletedAt }, index) => {
    const article = present[index];
    return article ? [{ id, deletedAt, article }] : [];
  });
  const found = rows.map(({ article }) => article);
  await trash.bulkPut(rows);
  await articles.bulkDelete(found.map(({ id }) => id));
  await reindexFacts(found.map((article) => ({ article, isInTrash: true })));
  await countArticles(-found.length);
  await countTags(
    found.flatMap((article) => article.tags),
    [],
  );
  return found;
}

/** Takes articles out of the trash again, with the way back. */
export function restoreArticles(ids: readonly ArticleId[], undoId: UndoId, restoredAt: IsoDateTime): Promise<void> {
  const { articles, trash, tags, totals, undos } = database;
  const tables = [articles, ...contentTables(), ...indexTables(), trash, tags, totals, undos];
  return failAsAppError(
    database.transaction('rw', tables, async () => {
      const rows = (await trash.bulkGet([...ids])).filter((row) => row !== undefined);
      const before = rows.map(({ id, deletedAt }) => ({ id, deletedAt }));
      await rememberUndo({ kind: 'restored', before }, undoId, restoredAt);
      await bringBack(ids);
    }),
  );
}

/** Deletes for good what was put into the trash before `before`, or all of it. Answers how many. */
export function emptyTrash(before: IsoDateTime | null = null): Promise<number> {
  const { trash } = database;

  return failAsAppError(
    database.transaction('rw', [trash, ...contentTables(), ...indexTables()], async () => {
      const rows = await trash.toArray();
      const ids = rows
        .filter(({ deletedAt }) => before === null || Date.parse(deletedAt) < Date.parse(before))
        .map(({ id }) => id);
      await trash.bulkDelete(ids);
      await deleteContent(ids);
      await unindexArticles(ids);
      return ids.length;
    }),
  );
}

/** Deletes everything for good: articles, trash, tags, the ways back. */
export function deleteLibrary(): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
    }),
  );
}
