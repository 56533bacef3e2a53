import { type ArticlesStampRow, database, type IndexStateRow } from './database';
import { readAtOnce } from './read-at-once';

/** Changes whenever an index written before can't be read any more: then it is made again. */
const indexVersion = 2;

/** The tables of the search index, for whoever opens a transaction on them. */
export function indexTables() {
  const { facts, freshFacts, numbers, pending, segments, blocks, indexState, shelves, orders } = database;
  return [facts, freshFacts, numbers, pending, segments, blocks, indexState, shelves, orders];
}

/** How far the index is. An index of another version counts as none. */
export async function indexState(): Promise<IndexStateRow> {
  return asState(await database.indexState.get('index'));
}

/** The same, with what is renewed when articles change in what the index knows nothing of. One question for both. */
export async function stampedState(): Promise<{ readonly state: IndexStateRow; readonly articlesStamp: string }> {
  return asStamped(await database.indexState.bulkGet(['index', 'articles']));
}

/** The same past Dexie's layers: for who only wants to know whether it is as it was. Nobody who is told of changes may ask so. */
export async function stampedStateAtOnce(): ReturnType<typeof stampedState> {
  const [rows = []] = await readAtOnce([{ table: 'indexState', keys: ['index', 'articles'] }]);
  return asStamped(rows as (IndexStateRow | ArticlesStampRow | undefined)[]);
}

function asStamped([index, articles]: readonly (IndexStateRow | ArticlesStampRow | undefined)[]) {
  return { state: asState(index), articlesStamp: articles?.stamp ?? '' };
}

function asState(row: IndexStateRow | ArticlesStampRow | undefined): IndexStateRow {
  return isOurs(row) ? row : nothingIndexed();
}

function isOurs(row: IndexStateRow | ArticlesStampRow | undefined): row is IndexStateRow {
  return row?.name === 'index' && row.version === indexVersion;
}

/**
 * Drops what another version of the code wrote, before anything is added to it. Answers how far the index is. Inside a
 * transaction on `indexTables()`.
 * @param reading the row that says so, where it was asked for already
 */
export async function dropOutdatedIndex(
  reading: PromiseLike<IndexStateRow | ArticlesStampRow | undefined> = database.indexState.get('index'),
): Promise<IndexStateRow> {
  const state = await reading;
  if (isOurs(state)) return state;
  if (state) await clearIndex();
  return nothingIndexed();
}

/** Writes down that the index says something else now. Inside a transaction on `indexTables()`. */
export async function changeIndexState(
  change: Partial<Pick<IndexStateRow, 'nextNumber' | 'walked'>>,
  state?: IndexStateRow,
): Promise<void> {
  await database.indexState.put(changedState(state ?? (await indexState()), change));
}

/** How far an index is that says something else now. */
export function changedState(
  state: IndexStateRow,
  change: Partial<Pick<IndexStateRow, 'nextNumber' | 'walked'>>,
): IndexStateRow {
  return { ...state, ...change, stamp: crypto.randomUUID() };
}

/** Writes down that articles changed in something that is not searched for. Inside a transaction on `indexState`. */
export async function touchArticles(): Promise<void> {
  await database.indexState.put({ name: 'articles', stamp: crypto.randomUUID() });
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
