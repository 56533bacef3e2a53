import type { Article, ArticleId } from '../domain/article';
import { mergeImported } from '../domain/merge-imported';
import type { KeptTable } from './backup-tables';
import { database } from './database';
import { clearIndex, indexTables } from './index-tables';
import { failAsAppError } from './storage-error';
import { countArticles, countTags, spellingOf } from './totals';

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

/** Puts rows of what belongs to articles, or adds rows whose key is free. */
export function restoreRows({ name, belongsTo }: KeptTable, rows: readonly Row[]): Promise<void> {
  const table = database.table(name);
  return failAsAppError(
    database.transaction('rw', table, async () => {
      if (belongsTo === 'article') {
        await table.bulkPut([...rows]);
        return;
      }
      const key = table.schema.primKey.keyPath as string;
      const there = await table.bulkGet(rows.map((row) => row[key] as string));
      await table.bulkPut(rows.filter((_, index) => there[index] === undefined));
    }),
  );
}

/** Puts deleted articles into the trash again. */
export function restoreTrash(rows: readonly Row[]): Promise<void> {
  return failAsAppError(
    database.transaction('rw', [database.trash, ...indexTables()], async () => {
      await database.trash.bulkPut(rows as never);
      await clearIndex();
    }),
  );
}

/**
 * Puts articles into the library. One whose address another article has is merged with that one. The index is dropped with each
 * batch: an article that it does not know would be found by nobody.
 */
export function restoreArticleRows(incoming: readonly Article[]): Promise<void> {
  const { articles, tags, totals } = database;
  return failAsAppError(
    database.transaction('rw', [articles, tags, totals, ...indexTables()], async () => {
      const [before, atAddress, slugs, spelled] = [
        await articles.bulkGet(incoming.map(({ id }) => id)),
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
