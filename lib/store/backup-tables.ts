import type { Table } from 'dexie';
import type { Article, ArticleId } from '../domain/article';
import { database, type TrashedArticle } from './database';
import type { Library } from './old-library';

/** A table of which a backup has every row. */
export interface KeptTable {
  readonly name: string;
  /** What an article has: goes with it, and stays out where the library has a newer one. Else rows by themselves, added where their key is free. */
  readonly belongsTo: 'article' | 'itself';
  /** The column that names the article; its own key where it is not said. */
  readonly article?: string;
  /** The endings of the files that columns of bytes become. */
  readonly endings?: Readonly<Record<string, string>>;
  /** Whether the search index is made of its rows, besides those of the articles. */
  readonly isSearched?: true;
}

/** Every table that a backup holds: one line each. A table is here or among those that are left out; a test sees to that. */
export const keptTables: readonly KeptTable[] = [
  { name: 'bodies', belongsTo: 'article', isSearched: true },
  { name: 'details', belongsTo: 'article' },
  { name: 'sources', belongsTo: 'article', endings: { gzip: 'html.gz' } },
  { name: 'origins', belongsTo: 'article' },
  { name: 'highlights', belongsTo: 'article', article: 'articleId', isSearched: true },
  { name: 'images', belongsTo: 'itself', endings: { bytes: 'image' } },
  { name: 'articleImages', belongsTo: 'article' },
  { name: 'versions', belongsTo: 'article', article: 'articleId' },
  { name: 'places', belongsTo: 'article' },
  { name: 'searches', belongsTo: 'itself' },
  { name: 'tagColours', belongsTo: 'itself' },
  { name: 'rules', belongsTo: 'itself' },
  { name: 'presets', belongsTo: 'itself' },
  { name: 'siteChoices', belongsTo: 'itself' },
  // Last: an article is in the library when all that belongs to it is.
  { name: 'trash', belongsTo: 'article' },
  { name: 'articles', belongsTo: 'article' },
];

/** The tables that a backup does without, and why. */
export const leftOutTables: Readonly<Record<string, 'derived' | 'passing'>> = {
  tags: 'derived',
  totals: 'derived',
  facts: 'derived',
  freshFacts: 'derived',
  numbers: 'derived',
  pending: 'derived',
  segments: 'derived',
  blocks: 'derived',
  indexState: 'derived',
  shelves: 'derived',
  orders: 'derived',
  commonImages: 'derived',
  undos: 'passing',
  captures: 'passing',
  imports: 'passing',
  importSteps: 'passing',
  importFiles: 'passing',
  wantedTexts: 'passing',
};

type Row = Readonly<Record<string, unknown>>;

/** An article of a backup. */
export interface BackedUpArticle {
  readonly article: Article;
  readonly isTrashed: boolean;
}

/** The rows of a table in the order of their keys, some at a time; none where the library is older than the table. */
export async function* rowsOfTable(
  name: string,
  batch: number,
  library: Library = database,
): AsyncGenerator<readonly Row[]> {
  if (!library.tables.some((table) => table.name === name)) return;
  const table = library.table(name) as Table<Row>;
  const key = keyOfTable(name);
  for (let last: unknown; ; ) {
    const rows = await (last === undefined
      ? table.orderBy(':id').limit(batch).toArray()
      : table.where(':id').above(last).limit(batch).toArray());
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.[key];
  }
}

/** How many articles there are. Of a library that another version wrote, too. */
export function backedUpCount(library: Library = database): Promise<number> {
  return library.table('articles').count();
}

/** Those of some articles that are in a library or in its trash. */
export async function backedUpArticles(
  ids: readonly ArticleId[],
  library: Library = database,
): Promise<Map<ArticleId, BackedUpArticle>> {
  const [present, trashed] = await Promise.all([
    library.table<Article, ArticleId>('articles').bulkGet([...ids]),
    library.table<TrashedArticle, ArticleId>('trash').bulkGet([...ids]),
  ]);
  const found = new Map<ArticleId, BackedUpArticle>();
  for (const row of trashed) if (row) found.set(row.id, { article: row.article, isTrashed: true });
  for (const article of present) if (article) found.set(article.id, { article, isTrashed: false });
  return found;
}

/** The column that the rows of a table are known by. */
export function keyOfTable(name: string): string {
  return database.table(name).schema.primKey.keyPath as string;
}
