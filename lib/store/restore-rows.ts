import type { Article, ArticleId } from '../domain/article';
import type { ImportId } from '../domain/import-run';
import { mergeImported } from '../domain/merge-imported';
import type { KeptTable } from './backup-tables';
import { database } from './database';
import { clearIndex, indexTables } from './index-tables';
import { failAsAppError } from './storage-error';
import { countArticles, countTags, spellingOf } from './totals';
import { logRestored, logRestoredArticles, restoreLog } from './undo-restore';

type Row = Readonly<Record<string, unknown>>;

/** What the library has already of the articles of a backup. */
export interface KnownRow {
  readonly id: ArticleId;
  readonly updatedAt: string;
}

/** Those of some articles that are in the library or in its trash. */
export async function knownArticles(ids: readonly ArticleId[]): Promise<KnownRow[]> {
  const [present, trashed] = await Promise.all([database.articles.bulkGet([...ids]), database.trash.bulkGet([...ids])]);
  return [...present, ...trashed.map((row) => row?.article)]
    .filter((article) => article !== undefined)
    .map(({ id, updatedAt }) => ({ id, updatedAt }));
}

/** The articles that have some addresses. */
export async function articlesAt(urls: readonly string[]): Promise<Map<string, Article>> {
  const articles = await database.articles.where('url').anyOf(urls).toArray();
  return new Map(articles.map((article) => [article.url, article]));
}

/**
 * Puts rows of what belongs to articles, or adds rows whose key is free; with the way back. The index is dropped with rows that it is
 * made of: a restore may be cut off after any of them, and another page makes the index meanwhile.
 */
export function restoreRows(id: ImportId, kept: KeptTable, rows: readonly Row[]): Promise<void> {
  const { name, belongsTo, article = 'id', isSearched = false } = kept;
  const table = database.table(name);
  return failAsAppError(
    database.transaction('rw', [table, ...restoreLog(), ...(isSearched ? indexTables() : [])], async () => {
      if (isSearched) await clearIndex();
      if (belongsTo === 'article') {
        await logRestored(id, name, rows, (row) => row[article] as ArticleId);
        await table.bulkPut([...rows]);
        return;
      }
      const key = table.schema.primKey.keyPath as string;
      const there = await table.bulkGet(rows.map((row) => row[key] as string));
      const free = rows.filter((_, index) => there[index] === undefined);
      await logRestored(id, name, free, () => null);
      await table.bulkPut(free);
    }),
  );
}

/** Puts deleted articles into the trash again. */
export function restoreTrash(id: ImportId, rows: readonly Row[]): Promise<void> {
  return failAsAppError(
    database.transaction('rw', [...restoreLog(), ...indexTables()], async () => {
      await logRestored(id, 'trash', rows, () => null);
      await database.trash.bulkPut(rows as never);
      await clearIndex();
    }),
  );
}

/**
 * Puts articles into the library. One whose address another article has is merged with that one. The index is dropped with each
 * batch: an article that it does not know would be found by nobody.
 */
export function restoreArticleRows(id: ImportId, incoming: readonly Article[]): Promise<void> {
  const { articles, tags, totals } = database;
  return failAsAppError(
    database.transaction('rw', [tags, totals, ...restoreLog(), ...indexTables()], async () => {
      const [before, atAddress, slugs, spelled] = [
        await articles.bulkGet(incoming.map((article) => article.id)),
        await articles
          .where('url')
          .anyOf(incoming.map(({ url }) => url))
          .toArray(),
        await articles
          .where('slug')
          .anyOf(incoming.map(({ slug }) => slug))
          .toArray(),
        await spellingOf(incoming.flatMap(({ tags: own }) => own)),
      ];
      const owners = new Map(atAddress.map((article) => [article.url, article]));
      const slugOwners = new Map(slugs.map(({ slug, id }) => [slug, id]));
      const written = incoming.map((article): readonly [Article | undefined, Article] => {
        const own = { ...article, tags: article.tags.map(spelled) };
        const owner = owners.get(article.url);
        if (owner && owner.id !== article.id) return [owner, mergeImported(owner, own)];
        const slugOwner = slugOwners.get(article.slug);
        const slug =
          slugOwner && slugOwner !== article.id ? `${article.slug}-${article.id.toLowerCase()}` : article.slug;
        return [before[incoming.indexOf(article)], { ...own, slug }];
      });
      await logRestoredArticles(id, written);
      await articles.bulkPut(written.map(([, after]) => after));
      await countArticles(written.filter(([was]) => was === undefined).length);
      await countTags(
        written.flatMap(([was]) => was?.tags ?? []),
        written.flatMap(([, after]) => after.tags),
      );
      await clearIndex();
    }),
  );
}
