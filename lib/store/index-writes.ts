import type { Article, ArticleId, SavedArticle } from '../domain/article';
import type { Highlight } from '../domain/highlight';
import {
  chunkOf,
  chunkSize,
  type Fact,
  type FactsChunk,
  factOf,
  isFree,
  partsAt,
  replaceFacts,
} from '../search/index/facts';
import { FactsView } from '../search/index/facts-view';
import { type PendingTerms, packTerms } from '../search/index/pending';
import { shelvesOf } from '../search/index/shelves';
import type { ArticleRecord } from '../search/text/article-text';
import { termsOf } from '../search/text/terms';
import { database, type IndexStateRow } from './database';
import { changedState, changeIndexState, dropOutdatedIndex } from './index-tables';
import { QuickRequests } from './quick-requests';

const manyIds = 1000;
/** How many rows of facts are made in one go. */
const rowsAtATime = 2;

/** All of an article that a query can be about, as the store has it. */
export function recordOf(
  article: Article,
  markdown: string,
  highlights: readonly Highlight[],
  isInTrash = false,
): ArticleRecord {
  return {
    article,
    markdown,
    notes: highlights.map(({ note }) => note).filter((note) => note !== ''),
    passages: highlights.map(({ quote }) => quote.exact),
    marks: [...(article.marks ?? []), ...(isInTrash ? (['trash'] as const) : [])],
  };
}

/** What is highlighted in some articles, by the article. Few have anything: theirs alone is asked for. */
export async function highlightsIn(articles: readonly (Article | undefined)[]): Promise<Map<string, Highlight[]>> {
  const ids = articles.flatMap((article) => (article?.marks?.includes('highlighted') ? [article.id] : []));
  const rows = ids.length > 0 ? await database.highlights.where('articleId').anyOf(ids).toArray() : [];
  return Map.groupBy(rows, ({ articleId }) => articleId);
}

/** What the index keeps of an article, but for its number: made while the store is still asked for that. */
export interface IndexEntry {
  readonly fact: Fact;
  readonly lists: PendingTerms['lists'];
}

/** The entry of an article. */
export function indexEntryOf(record: ArticleRecord): IndexEntry {
  return { fact: factOf(record), lists: packTerms(termsOf(record)) };
}

/**
 * Tells the index of an article that was not there. Inside a transaction on `indexTables()`.
 * @param state how far the index is, by `dropOutdatedIndex` in the same transaction
 */
export function indexNewArticle(id: ArticleId, entry: IndexEntry, state: IndexStateRow): void {
  const quick = QuickRequests.here();
  const number = state.nextNumber;
  putEntry(quick, id, number, entry);
  // A row of many facts, and the counts of its shelves, take longer to read and to write than all the rest of a save.
  quick.put(database.freshFacts, { number, fact: entry.fact });
  quick.put(database.indexState, changedState(state, { nextNumber: number + 1 }));
}

/** Tells it of an article that has another text or other highlights. Inside a transaction on `highlights` and `indexTables()`. */
export async function reindexArticle(article: Article, markdown: string): Promise<void> {
  const [state, known, highlights] = await Promise.all([
    dropOutdatedIndex(),
    database.numbers.get(article.id),
    highlightsIn([article]),
  ]);
  const entry = indexEntryOf(recordOf(article, markdown, highlights.get(article.id) ?? []));
  if (!known) return indexNewArticle(article.id, entry, state);
  const number = state.nextNumber;
  putEntry(QuickRequests.here(), article.id, number, entry);
  await Promise.all([
    database.pending.delete(known.number),
    changeFacts(
      new Map([
        [known.number, null],
        [number, entry.fact],
      ]),
    ),
    changeIndexState({ nextNumber: number + 1 }, state),
  ]);
}

function putEntry(quick: QuickRequests, id: ArticleId, number: number, { lists }: IndexEntry): void {
  quick.put(database.numbers, { id, number });
  quick.put(database.pending, { number, lists });
}

/** Tells it of many articles at once. Inside a transaction on `highlights` and `indexTables()`. */
export async function indexArticles(saved: readonly SavedArticle[]): Promise<void> {
  if (saved.length === 0) return;
  const ids = saved.map(({ article }) => article.id);
  const [state, known, highlights] = await Promise.all([
    dropOutdatedIndex(),
    database.numbers.bulkGet(ids),
    highlightsIn(saved.map(({ article }) => article)),
  ]);
  const first = state.nextNumber;
  const replaced = known.filter((row) => row !== undefined).map(({ number }) => number);
  const records = saved.map(({ article, markdown }) => recordOf(article, markdown, highlights.get(article.id) ?? []));
  await database.pending.bulkDelete(replaced);
  await database.pending.bulkPut(
    records.map((record, place) => ({ number: first + place, lists: packTerms(termsOf(record)) })),
  );
  await database.numbers.bulkPut(ids.map((id, place) => ({ id, number: first + place })));
  await changeFacts(
    new Map<number, Fact | null>([
      ...replaced.map((number) => [number, null] as const),
      ...records.map((record, place) => [first + place, factOf(record)] as const),
    ]),
  );
  await changeIndexState({ nextNumber: first + saved.length }, state);
}

/**
 * Puts articles of the library of which all but the text changed, and tells the index. Inside a transaction on `articles` and
 * `indexTables()`.
 */
export async function putRetouched(articles: readonly Article[]): Promise<void> {
  // Read before: what is asked for after thousands of writes is answered after them. The facts are made meanwhile.
  const known = await knownFacts(articles.map(({ id }) => id));
  await Promise.all([
    database.articles.bulkPut([...articles]),
    reindexFacts(
      articles.map((article) => ({ article, isInTrash: false })),
      known,
    ),
  ]);
}

/** What the index knows of some articles. */
interface KnownFacts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<number, FactsChunk>;
}

/** Reads what `reindexFacts` asks for. Inside a transaction on `indexTables()`. */
async function knownFacts(ids: readonly ArticleId[]): Promise<KnownFacts> {
  await dropOutdatedIndex();
  await foldFreshFacts();
  const { facts } = database;
  if (ids.length < manyIds) {
    const numbers = await numbersOf(ids);
    const rows = await facts.bulkGet(chunksOf(numbers.values()));
    return { numbers, rows: rowsByChunk(rows) };
  }
  // All rows, which name the articles too, come quicker than a few thousand answers.
  const rows = await facts.toArray();
  const asked = new Set<string>(ids);
  const numbers = rows.flatMap(({ chunk, ids: own }) =>
    own.split('\n').flatMap((id, place) => (asked.has(id) ? [[id, chunk * chunkSize + place] as const] : [])),
  );
  return { numbers: new Map(numbers), rows: rowsByChunk(rows) };
}

/**
 * Tells it of articles of which all but the text changed: tags, marks, the trash. Inside a transaction on `indexTables()`.
 * @param known by `knownFacts` in the same transaction, with nothing changed since
 */
export async function reindexFacts(
  articles: readonly { readonly article: Article; readonly isInTrash: boolean }[],
  known?: KnownFacts,
): Promise<void> {
  const { numbers, rows } = known ?? (await knownFacts(articles.map(({ article }) => article.id)));
  const changes = new Map<number, Fact>();
  for (const { article, isInTrash } of articles) {
    const number = numbers.get(article.id);
    const row = number === undefined ? undefined : rows.get(chunkOf(number));
    // An article that is not indexed yet will be, as it is then.
    if (number === undefined || !row || isFree(row, number % chunkSize)) continue;
    const parts = partsAt(row, number % chunkSize);
    changes.set(number, { ...factOf(recordOf(article, '', [], isInTrash)), parts });
  }
  await changeFacts(changes, rows);
  await changeIndexState({});
}

/** Takes articles out of it for good. Inside a transaction on `indexTables()`. */
export async function unindexArticles(ids: readonly ArticleId[]): Promise<void> {
  await dropOutdatedIndex();
  const numbers = [...(await numbersOf(ids)).values()];
  await changeFacts(new Map(numbers.map((number) => [number, null])));
  await database.pending.bulkDelete(numbers);
  await database.numbers.bulkDelete([...ids]);
  await changeIndexState({});
}

/** The numbers of the articles that the index knows. All rows between many come quicker than an answer for each. */
async function numbersOf(ids: readonly ArticleId[]): Promise<Map<string, number>> {
  const { numbers } = database;
  if (ids.length < manyIds) {
    const rows = (await numbers.bulkGet([...ids])).filter((row) => row !== undefined);
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
  const asked = new Set(ids);
  const sorted = [...ids].sort();
  const rows = await numbers.where(':id').between(sorted[0], sorted.at(-1), true, true).toArray();
  return new Map(rows.filter(({ id }) => asked.has(id)).map(({ id, number }) => [id, number]));
}

/** Puts fresh facts into their rows. Inside a transaction on `indexTables()`. */
export async function foldFreshFacts(): Promise<void> {
  if ((await database.freshFacts.count()) > 0) await changeFacts(new Map());
}

/**
 * Puts facts at numbers, or frees these, and keeps the counts of the shelves. Fresh ones go into their rows with them. Inside
 * a transaction on `indexTables()`.
 * @param known the rows of all these numbers, where they were read after `foldFreshFacts`
 */
export async function changeFacts(
  changes: ReadonlyMap<number, Fact | null>,
  known?: ReadonlyMap<number, FactsChunk>,
): Promise<void> {
  const { facts, freshFacts } = database;
  const fresh = known ? [] : await freshFacts.toArray();
  const all = new Map<number, Fact | null>([...fresh.map(({ number, fact }) => [number, fact] as const), ...changes]);
  const chunks = chunksOf(all.keys());
  const added = [...all.values()].flatMap((fact) => (fact ? shelvesOf(fact) : []));
  // New articles concern the shelves on which they are put: those are read at the same time. Others mostly concern none.
  const [rows, shelves] = await Promise.all([
    known ?? facts.bulkGet(chunks).then(rowsByChunk),
    known ? new Map<string, number>() : countsOf([...new Set(added)]),
  ]);
  const counts = new Map<string, number>();
  for (const shelf of added) counts.set(shelf, (counts.get(shelf) ?? 0) + 1);
  // A few rows at a time hold up nobody. Where thousands of articles were just put, though, each answer comes after theirs.
  const step = known ? chunks.length : rowsAtATime;
  for (let start = 0; start < chunks.length; start += step) {
    const changed = chunks.slice(start, start + step).map((chunk) => replaceFacts(chunk, rows.get(chunk), all));
    for (const shelf of changed.flatMap(({ replaced }) => replaced.flatMap(shelvesOf)))
      counts.set(shelf, (counts.get(shelf) ?? 0) - 1);
    await facts.bulkPut(changed.map(({ row }) => row));
  }
  await Promise.all([fresh.length > 0 && freshFacts.clear(), countShelves(counts, shelves)]);
}

/** All facts there are. Inside a transaction on `facts` and `freshFacts`. */
export async function allFacts(): Promise<FactsView> {
  const { facts, freshFacts } = database;
  const [chunks, fresh] = await Promise.all([facts.toArray(), freshFacts.toArray()]);
  const rows = rowsByChunk(chunks);
  const changes = new Map(fresh.map(({ number, fact }) => [number, fact]));
  for (const chunk of chunksOf(changes.keys())) rows.set(chunk, replaceFacts(chunk, rows.get(chunk), changes).row);
  return new FactsView([...rows.values()]);
}

function rowsByChunk(rows: readonly (FactsChunk | undefined)[]): Map<number, FactsChunk> {
  return new Map(rows.flatMap((row) => (row ? [[row.chunk, row] as const] : [])));
}

function chunksOf(numbers: Iterable<number>): number[] {
  return [...new Set(Array.from(numbers, chunkOf))].sort((a, b) => a - b);
}

/** @param known some of the counts as they are */
async function countShelves(changes: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): Promise<void> {
  const keys = [...changes].filter(([, change]) => change !== 0).map(([key]) => key);
  const unknown = keys.filter((key) => !known.has(key));
  const rest = unknown.length > 0 ? await countsOf(unknown) : known;
  const counted = keys.map((key) => ({
    key,
    count: (known.get(key) ?? rest.get(key) ?? 0) + (changes.get(key) ?? 0),
  }));
  const [kept, empty] = [counted.filter(({ count }) => count > 0), counted.filter(({ count }) => count <= 0)];
  await Promise.all([
    kept.length > 0 && database.shelves.bulkPut(kept),
    empty.length > 0 && database.shelves.bulkDelete(empty.map(({ key }) => key)),
  ]);
}

async function countsOf(keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.shelves.bulkGet([...keys]);
  return new Map(keys.map((key, index) => [key, rows[index]?.count ?? 0]));
}
