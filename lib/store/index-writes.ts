import type { Article, ArticleId, SavedArticle } from '../domain/article';
import { appendFact, chunkSize, type Fact, factOf, packFacts, unpackFacts } from '../search/index/facts';
import { packTerms } from '../search/index/pending';
import { shelvesOf } from '../search/index/shelves';
import type { ArticleRecord } from '../search/text/article-text';
import { termsOf } from '../search/text/terms';
import { database } from './database';
import { changeIndexState, dropOutdatedIndex } from './index-tables';

/** All of an article that a query can be about, as the store has it. */
export function recordOf(article: Article, markdown: string, isInTrash = false): ArticleRecord {
  return {
    article,
    markdown,
    notes: [],
    marks: [...(article.marks ?? []), ...(isInTrash ? (['trash'] as const) : [])],
  };
}

/** Tells the index of an article with a text that it does not know. Inside a transaction on `indexTables()`. */
export async function indexArticle(article: Article, markdown: string): Promise<void> {
  const record = recordOf(article, markdown);
  const [state, known] = await Promise.all([dropOutdatedIndex(), database.numbers.get(article.id)]);
  const number = state.nextNumber;
  const changes = new Map<number, Fact | null>([[number, factOf(record)]]);
  if (known) {
    changes.set(known.number, null);
    await database.pending.delete(known.number);
  }
  await Promise.all([
    database.numbers.put({ id: article.id, number }),
    database.pending.put(packTerms(number, termsOf(record))),
    changeFacts(changes),
    changeIndexState({ nextNumber: number + 1 }, state),
  ]);
}

/** Tells it of many articles at once. Inside a transaction on `indexTables()`. */
export async function indexArticles(saved: readonly SavedArticle[]): Promise<void> {
  if (saved.length === 0) return;
  const ids = saved.map(({ article }) => article.id);
  const [state, known] = await Promise.all([dropOutdatedIndex(), database.numbers.bulkGet(ids)]);
  const first = state.nextNumber;
  const replaced = known.filter((row) => row !== undefined).map(({ number }) => number);
  const records = saved.map(({ article, markdown }) => recordOf(article, markdown));
  await database.pending.bulkDelete(replaced);
  await database.pending.bulkPut(records.map((record, place) => packTerms(first + place, termsOf(record))));
  await database.numbers.bulkPut(ids.map((id, place) => ({ id, number: first + place })));
  await changeFacts(
    new Map<number, Fact | null>([
      ...replaced.map((number) => [number, null] as const),
      ...records.map((record, place) => [first + place, factOf(record)] as const),
    ]),
  );
  await changeIndexState({ nextNumber: first + saved.length }, state);
}

/** Tells it of articles of which all but the text changed: tags, marks, the trash. Inside a transaction on `indexTables()`. */
export async function reindexFacts(
  articles: readonly { readonly article: Article; readonly isInTrash: boolean }[],
): Promise<void> {
  await dropOutdatedIndex();
  const rows = await database.numbers.bulkGet(articles.map(({ article }) => article.id));
  const before = await factsOf(rows.flatMap((row) => (row ? [row.number] : [])));
  const changes = new Map<number, Fact>();
  for (const [index, { article, isInTrash }] of articles.entries()) {
    const number = rows[index]?.number;
    const fact = number === undefined ? null : before.get(number);
    // An article that is not indexed yet will be, as it is then.
    if (number === undefined || !fact) continue;
    changes.set(number, { ...factOf(recordOf(article, '', isInTrash)), parts: fact.parts });
  }
  await changeFacts(changes);
  await changeIndexState({});
}

/** Takes articles out of it for good. Inside a transaction on `indexTables()`. */
export async function unindexArticles(ids: readonly ArticleId[]): Promise<void> {
  await dropOutdatedIndex();
  const rows = (await database.numbers.bulkGet([...ids])).filter((row) => row !== undefined);
  await changeFacts(new Map(rows.map(({ number }) => [number, null])));
  await database.pending.bulkDelete(rows.map(({ number }) => number));
  await database.numbers.bulkDelete([...ids]);
  await changeIndexState({});
}

/** Puts facts at numbers, or frees these, and keeps the counts of the shelves. Inside a transaction on `indexTables()`. */
export async function changeFacts(changes: ReadonlyMap<number, Fact | null>): Promise<void> {
  const chunks = chunksOf(changes.keys());
  const rows = await database.facts.bulkGet(chunks);
  const counts = new Map<string, number>();
  const changed = chunks.map((chunk, index) => {
    const row = rows[index];
    const appended = row && changes.size === 1 ? changes.get(chunk * chunkSize + row.savedAt.length) : null;
    if (row && appended) {
      for (const shelf of shelvesOf(appended)) counts.set(shelf, (counts.get(shelf) ?? 0) + 1);
      return appendFact(row, appended);
    }
    const facts = row ? unpackFacts(row) : [];
    for (const [number, fact] of changes) {
      if (Math.floor(number / chunkSize) !== chunk) continue;
      const place = number % chunkSize;
      while (facts.length <= place) facts.push(null);
      const before = facts[place];
      for (const shelf of before ? shelvesOf(before) : []) counts.set(shelf, (counts.get(shelf) ?? 0) - 1);
      for (const shelf of fact ? shelvesOf(fact) : []) counts.set(shelf, (counts.get(shelf) ?? 0) + 1);
      facts[place] = fact;
    }
    return packFacts(chunk, facts);
  });
  await Promise.all([database.facts.bulkPut(changed), countShelves(counts)]);
}

async function factsOf(numbers: readonly number[]): Promise<Map<number, Fact>> {
  const chunks = chunksOf(numbers);
  const rows = await database.facts.bulkGet(chunks);
  const unpacked = new Map(rows.map((row, index) => [chunks[index], row ? unpackFacts(row) : []]));
  return new Map(
    numbers.flatMap((number) => {
      const fact = unpacked.get(Math.floor(number / chunkSize))?.[number % chunkSize];
      return fact ? [[number, fact] as const] : [];
    }),
  );
}

function chunksOf(numbers: Iterable<number>): number[] {
  return [...new Set(Array.from(numbers, (number) => Math.floor(number / chunkSize)))].sort((a, b) => a - b);
}

async function countShelves(changes: ReadonlyMap<string, number>): Promise<void> {
  const keys = [...changes].filter(([, change]) => change !== 0).map(([key]) => key);
  if (keys.length === 0) return;
  const rows = await database.shelves.bulkGet(keys);
  const counted = keys.map((key, index) => ({ key, count: (rows[index]?.count ?? 0) + (changes.get(key) ?? 0) }));
  await database.shelves.bulkPut(counted.filter(({ count }) => count > 0));
  const empty = counted.filter(({ count }) => count <= 0);
  if (empty.length > 0) await database.shelves.bulkDelete(empty.map(({ key }) => key));
}
