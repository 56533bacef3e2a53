import type { Article, ArticleId } from '../domain/article';
import type { ImportId, RestoredRow, RestoreStep } from '../domain/import-run';
import { unmergeImported } from '../domain/merge-imported';
import { keptTables } from './backup-tables';
import { contentTables, deleteContent } from './content';
import { database } from './database';
import { clearIndex, indexTables } from './index-tables';
import { countArticles, countTags } from './totals';

type Row = Readonly<Record<string, unknown>>;

/** The tables that a restore writes its way back to, for whoever opens a transaction on them. */
export function restoreLog() {
  return [database.imports, database.importSteps, database.articles, database.trash];
}

/**
 * Writes down how some rows were before a restore puts others in their place. Inside a transaction on the table and `restoreLog()`.
 * @param ownerOf the article that a row belongs to; `null`: the row is by itself
 */
export async function logRestored(
  importId: ImportId,
  table: string,
  rows: readonly Row[],
  ownerOf: (row: Row) => ArticleId | null,
): Promise<void> {
  const run = await database.imports.get(importId);
  if (!run || rows.length === 0) return;
  const store = database.table(table);
  const key = store.schema.primKey.keyPath as string;
  const keys = rows.map((row) => row[key] as string);
  const owners = rows.map(ownerOf);
  const ids = owners.filter((id) => id !== null);
  const [before, articles] = await Promise.all([store.bulkGet(keys) as Promise<(Row | undefined)[]>, presentOf(ids)]);
  const logged = keys.map((own, index): RestoredRow => {
    const owner = owners[index] ?? null;
    const row = before[index] ?? null;
    const updatedAt = owner === null ? null : (articles.get(owner)?.updatedAt ?? null);
    return { key: own, before: row, owner, updatedAt, after: null };
  });
  await putStep(importId, table, logged);
}

/** The same of articles, with how they are after it: what the reader does to them later stays. */
export function logRestoredArticles(
  importId: ImportId,
  written: readonly (readonly [before: Article | undefined, after: Article])[],
): Promise<void> {
  const rows = written.map(
    ([before, after]): RestoredRow => ({
      key: after.id,
      before: (before as unknown as Row | undefined) ?? null,
      owner: null,
      updatedAt: null,
      after: after as unknown as Row,
    }),
  );
  return putStep(importId, 'articles', rows);
}

async function putStep(importId: ImportId, table: string, rows: readonly RestoredRow[]): Promise<void> {
  const run = await database.imports.get(importId);
  if (!run || rows.length === 0) return;
  await database.importSteps.put({ importId, number: run.steps, table, rows });
  await database.imports.put({ ...run, steps: run.steps + 1 });
}

/** The tables that taking back a step of a restore may touch. */
export function restoredTables() {
  const { articles, trash, tags, totals } = database;
  const own = keptTables.map(({ name }) => database.table(name));
  return [...new Set([articles, trash, tags, totals, ...own, ...contentTables(), ...indexTables()])];
}

/** Takes back a step of a restore. Inside a transaction on `restoredTables()`. */
export async function undoRestored({ table, rows }: RestoreStep): Promise<void> {
  if (table === 'articles') await undoArticles(rows);
  else if (table === 'trash') await undoTrash(rows);
  else await undoRows(table, rows);
}

/** What came goes, and what was changed is as before; an article that was saved since is the reader's. */
async function undoArticles(rows: readonly RestoredRow[]): Promise<void> {
  const { articles, trash } = database;
  const ids = rows.map(({ key }) => key as ArticleId);
  const current = await articles.bulkGet(ids);
  const added = rows.filter(({ before }) => before === null).map(({ key }) => key as ArticleId);
  const gone = current.filter((article) => article !== undefined && added.includes(article.id)) as Article[];
  await articles.bulkDelete(added);
  await trash.bulkDelete(added);
  await deleteContent(added);
  const changed: (readonly [Article, Article])[] = [];
  for (const [index, { before, after }] of rows.entries()) {
    const article = current[index];
    const was = before as unknown as Article | null;
    const restored = after as unknown as Article;
    if (!article || !was || article.updatedAt !== restored.updatedAt) continue;
    const isUntouched = JSON.stringify(article) === JSON.stringify(restored);
    changed.push([article, isUntouched ? was : unmergeImported(article, was, restored)]);
  }
  await articles.bulkPut(changed.map(([, after]) => after));
  await countArticles(-gone.length);
  await countTags(
    [...gone, ...changed.map(([before]) => before)].flatMap(({ tags }) => tags),
    changed.flatMap(([, after]) => after.tags),
  );
  await clearIndex();
}

async function undoTrash(rows: readonly RestoredRow[]): Promise<void> {
  const { trash } = database;
  const present = new Set((await trash.bulkGet(rows.map(({ key }) => key as ArticleId))).map((row) => row?.id));
  // What the reader took out of the trash since is the reader's, with all that belongs to it.
  const there = rows.filter(({ key }) => present.has(key as ArticleId));
  const added = there.filter(({ before }) => before === null).map(({ key }) => key as ArticleId);
  await trash.bulkDelete(added);
  await deleteContent(added);
  await trash.bulkPut(there.flatMap(({ before }) => (before ? [before as never] : [])));
  await clearIndex();
}

async function undoRows(table: string, rows: readonly RestoredRow[]): Promise<void> {
  const store = database.table(table);
  const owners = await presentOf(rows.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  // An article that was saved since has what it was saved with.
  const own = rows.filter(({ owner, updatedAt }) => {
    const article = owner === null ? undefined : owners.get(owner);
    return !article || article.updatedAt === updatedAt;
  });
  const added = own.filter(({ before }) => before === null).map(({ key }) => key);
  await store.bulkDelete(table === 'images' ? await unused(added) : added);
  await store.bulkPut(own.flatMap(({ before }) => (before ? [before] : [])));
  // The articles were taken back before, and another page may have made the index of them since.
  if (keptTables.some(({ name, isSearched }) => name === table && isSearched)) await clearIndex();
}

/** Of some images those that no article has: one that was saved since may have one of them. */
async function unused(hashes: readonly string[]): Promise<string[]> {
  const used = new Set((await database.articleImages.where('hashes').anyOf(hashes).keys()) as unknown as string[]);
  return hashes.filter((hash) => !used.has(hash));
}

/** Articles of the library and of its trash. */
async function presentOf(ids: readonly ArticleId[]): Promise<Map<ArticleId, Article>> {
  const [present, trashed] = await Promise.all([database.articles.bulkGet([...ids]), database.trash.bulkGet([...ids])]);
  const articles = [...present, ...trashed.map((row) => row?.article)].filter((article) => article !== undefined);
  return new Map(articles.map((article) => [article.id, article]));
}
