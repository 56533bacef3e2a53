import { database, type IndexStateRow } from './database';

/** Changes whenever an index written before can't be read any more: then it is made again. */
const indexVersion = 1;

/** The tables of the search index, for whoever opens a transaction on them. */
export function indexTables() {
  const { facts, numbers, pending, segments, indexState, shelves, orders } = database;
  return [facts, numbers, pending, segments, indexState, shelves, orders];
}

/** How far the index is. An index of another version counts as none. */
export async function indexState(): Promise<IndexStateRow> {
  const state = await database.indexState.get('index');
  return state?.version === indexVersion ? state : nothingIndexed();
}

/**
 * Drops what another version of the code wrote, before anything is added to it. Answers how far the index is. Inside a
 * transaction on `indexTables()`.
 */
export async function dropOutdatedIndex(): Promise<IndexStateRow> {
  const state = await database.indexState.get('index');
  if (state?.version === indexVersion) return state;
  if (state) await clearIndex();
  return nothingIndexed();
}

/** Writes down that the index says something else now. Inside a transaction on `indexTables()`. */
export async function changeIndexState(
  change: Partial<Pick<IndexStateRow, 'nextNumber' | 'walked'>>,
  state?: IndexStateRow,
): Promise<void> {
  await database.indexState.put({ ...(state ?? (await indexState())), ...change, stamp: crypto.randomUUID() });
}

/** Drops the index; it is made again from the articles. Inside a transaction on `indexTables()`. */
export async function clearIndex(): Promise<void> {
  for (const table of indexTables()) await table.clear();
  await database.indexState.put({ ...nothingIndexed(), stamp: crypto.randomUUID() });
}

/** The state of an index that knows no article. */
export function nothingIndexed(): IndexStateRow {
  return { name: 'index', version: indexVersion, stamp: '', nextNumber: 0, walked: { shelf: 'articles', id: '' } };
}
