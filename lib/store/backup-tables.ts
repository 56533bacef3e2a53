import type { Table } from 'dexie';
import { database } from './database';

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

/** The rows of a table in the order of their keys, some at a time. */
export async function* rowsOfTable(name: string, batch: number): AsyncGenerator<readonly Row[]> {
  const table = database.table(name) as Table<Row>;
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

/** The column that the rows of a table are known by. */
export function keyOfTable(name: string): string {
  return database.table(name).schema.primKey.keyPath as string;
}
