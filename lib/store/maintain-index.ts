import type { Table } from 'dexie';
import type { Article, ArticleId } from '../domain/article';
import { DamagedIndexError } from '../search/index/block';
import { SegmentBuilder } from '../search/index/build-segment';
import { type Fact, factOf } from '../search/index/facts';
import type { FactsView } from '../search/index/facts-view';
import { mergeSegments } from '../search/index/merge-segments';
import { unpackTerms } from '../search/index/pending';
import type { Segment } from '../search/index/segment';
import { termsOf } from '../search/text/terms';
import { deleteBlocks, deleteRemnants, isWhole, makeSegment, readBlocks } from './blocks';
import { database, type NumberRow, type SegmentRow } from './database';
import { changeIndexState, clearIndex, dropOutdatedIndex, indexState, indexTables } from './index-tables';
import { allFacts, changeFacts, foldFreshFacts, highlightsIn, recordOf } from './index-writes';
import { failAsAppError } from './storage-error';
import { maintainTitleOrder } from './title-order';

/** This many articles wait before they become a segment: a query looks through all of those that wait. */
const segmentSize = 64;
/** So many segments of like size become one. */
const mergeCount = 4;
/** Larger segments are left alone, so that no merge takes long. */
const largestMerged = 16_384;
/** How many articles become one segment while the index is made: what is lost when that is cut off. */
const walkBatch = 4096;
/** How many of them are read at a time. */
const readBatch = 256;

export interface Upkeep {
  readonly signal?: AbortSignal;
  /** Awaited every few milliseconds of work: gives way to what else the page has to do. */
  readonly pause: () => Promise<void>;
  /** Told how many articles were indexed, while the index is made. */
  readonly onProgress?: (indexed: number) => void;
}

/**
 * Brings the index up to date, a step at a time: makes it where it is missing, turns waiting articles into segments, merges
 * segments. Each step is one transaction that finds out whether its ground still holds, so a worker may die at any moment
 * and two may try the same.
 */
export async function maintainIndex(upkeep: Upkeep): Promise<void> {
  await failAsAppError(database.transaction('rw', indexTables(), () => dropOutdatedIndex()));
  await deleteRemnants();
  while (!upkeep.signal?.aborted) {
    const { walked } = await indexState();
    const isAtWork = walked
      ? await walkOn(walked, upkeep)
      : (await flush(upkeep)) || (await merge(upkeep)) || (await maintainTitleOrder(factsNow, upkeep.pause));
    if (!isAtWork) return;
  }
}

/** Indexes the next articles after those that were. `false`: there is nothing more to do. */
async function walkOn(
  walked: NonNullable<Awaited<ReturnType<typeof indexState>>['walked']>,
  upkeep: Upkeep,
): Promise<boolean> {
  const { shelf, id } = walked;
  const isInTrash = shelf === 'trash';
  const ids = (await database[shelf]
    .where(':id')
    .above(id as ArticleId)
    .limit(walkBatch)
    .primaryKeys()) as ArticleId[];
  const last = ids.at(-1);
  if (last === undefined) {
    return isInTrash ? endWalk(walked) : advance(walked, { shelf: 'trash', id: '' });
  }

  const first = await reserveNumbers(ids.length);
  const builder = new SegmentBuilder();
  const facts = new Map<ArticleId, Fact>();
  const batches = Array.from({ length: Math.ceil(ids.length / readBatch) }, (_, batch) =>
    ids.slice(batch * readBatch, (batch + 1) * readBatch),
  );
  const read = (batch: number) => readBatchOf(shelf, batches[batch] ?? []);
  let reading = read(0);
  for (const [batch, keys] of batches.entries()) {
    const { articles, bodies, known, highlights } = await reading;
    reading = read(batch + 1);
    for (const [place, id] of keys.entries()) {
      const article = articles.get(id);
      // What was saved since the walk began is known.
      if (!article || known.has(id)) continue;
      const record = recordOf(article, bodies.get(id) ?? '', highlights.get(id) ?? [], isInTrash);
      builder.add({ number: first + batch * readBatch + place, terms: termsOf(record) });
      facts.set(id, factOf(record));
      await upkeep.pause();
    }
    if (upkeep.signal?.aborted) return false;
  }
  const isDone = await makeSegment(
    (blocks) => builder.build(blocks, upkeep.pause),
    (segment) =>
      failAsAppError(database.transaction('rw', [...indexTables(), database[shelf]], async () => take(segment))),
  );
  if (isDone) upkeep.onProgress?.(first + ids.length);
  // Merging as it goes keeps the number of segments low, for those who search meanwhile.
  if (isDone) await merge(upkeep);
  return true;

  async function take(segment: Segment): Promise<boolean> {
    const state = await indexState();
    if (state.walked?.shelf !== shelf || state.walked.id !== id || !(await isWhole(segment))) return false;
    const changes = new Map<number, Fact>();
    // A few at a time: all at once would hold up the page.
    for (const [batch, keys] of batches.entries()) {
      const [known, now] = await Promise.all([numberedIn(keys), articlesIn(shelf, keys)]);
      const added: NumberRow[] = [];
      for (const [place, id] of keys.entries()) {
        const [fact, article] = [facts.get(id), now.get(id)];
        // What was saved again meanwhile knows of itself; what is gone has no fact, and so its terms count for nothing.
        if (!fact || !article || known.has(id)) continue;
        const number = first + batch * readBatch + place;
        // Its tags may be others by now; its text is not, or it would be known.
        changes.set(number, { ...factOf(recordOf(article, '', [], isInTrash)), parts: fact.parts });
        added.push({ id, number });
      }
      await database.numbers.bulkPut(added);
    }
    await changeFacts(changes);
    if (segment.articles > 0) await database.segments.add(segment);
    await changeIndexState({ walked: { shelf, id: last as ArticleId } });
    return true;
  }
}

function reserveNumbers(count: number): Promise<number> {
  return failAsAppError(
    database.transaction('rw', database.indexState, async () => {
      const { nextNumber } = await indexState();
      await changeIndexState({ nextNumber: nextNumber + count });
      return nextNumber;
    }),
  );
}

/** Everything is indexed. The number of articles is what was met on the way: a wrong one would look like damage for ever. */
async function endWalk(from: { readonly shelf: string; readonly id: string }): Promise<boolean> {
  return failAsAppError(
    database.transaction('rw', [...indexTables(), database.totals], async () => {
      const { walked } = await indexState();
      if (walked?.shelf !== from.shelf || walked.id !== from.id) return true;
      const { count } = await allFacts();
      const inTrash = (await database.shelves.get('is:trash'))?.count ?? 0;
      await database.totals.put({ name: 'articles', value: count - inTrash });
      await changeIndexState({ walked: null });
      return true;
    }),
  );
}

async function advance(
  from: { readonly shelf: string; readonly id: string },
  to: { readonly shelf: 'trash'; readonly id: string },
): Promise<boolean> {
  return failAsAppError(
    database.transaction('rw', database.indexState, async () => {
      const { walked } = await indexState();
      if (walked?.shelf === from.shelf && walked.id === from.id) await changeIndexState({ walked: to });
      return true;
    }),
  );
}

/** What is to be indexed of some articles that follow each other, by their ids. */
async function readBatchOf(shelf: 'articles' | 'trash', ids: readonly ArticleId[]) {
  const [articles, bodies, known] = await Promise.all([
    articlesIn(shelf, ids),
    inRange(database.bodies, ids),
    numberedIn(ids),
  ]);
  const highlights = await highlightsIn([...articles.values()]);
  return { articles, bodies: new Map(bodies.map(({ id, markdown }) => [id, markdown])), known, highlights };
}

async function articlesIn(shelf: 'articles' | 'trash', ids: readonly ArticleId[]): Promise<Map<ArticleId, Article>> {
  if (shelf === 'articles') return new Map((await inRange(database.articles, ids)).map((row) => [row.id, row]));
  return new Map((await inRange(database.trash, ids)).map(({ id, article }) => [id, article]));
}

/** Those that the index knows. */
async function numberedIn(ids: readonly ArticleId[]): Promise<Set<ArticleId>> {
  return new Set((await inRange(database.numbers, ids)).map(({ id }) => id));
}

/** All rows from the first id to the last: one question for hundreds of them takes a tenth of the time of as many questions. */
async function inRange<Row>(table: Table<Row, ArticleId>, ids: readonly ArticleId[]): Promise<Row[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  return first === undefined || last === undefined ? [] : table.where(':id').between(first, last, true, true).toArray();
}

/** Makes a segment of the articles that wait, when there are enough. */
async function flush({ pause }: Upkeep): Promise<boolean> {
  if ((await database.pending.count()) < segmentSize) return false;
  const waiting = await database.pending
    .orderBy('number')
    .limit(segmentSize * mergeCount)
    .toArray();
  const builder = new SegmentBuilder();
  for (const article of waiting) {
    builder.add({ number: article.number, terms: unpackTerms(article) });
    await pause();
  }
  const numbers = waiting.map(({ number }) => number);
  const take = async (segment: Segment) => {
    // Whoever did the same first has taken them away; one of them may have been deleted. Then again.
    const still = (await database.pending.bulkGet(numbers)).filter((row) => row !== undefined);
    if (still.length < numbers.length || !(await isWhole(segment))) return false;
    await database.segments.add(segment);
    await database.pending.bulkDelete(numbers);
    await foldFreshFacts();
    await changeIndexState({});
    return true;
  };
  await makeSegment(
    (blocks) => builder.build(blocks, pause),
    (segment) => failAsAppError(database.transaction('rw', indexTables(), async () => take(segment))),
  );
  return true;
}

/** Makes one segment of several of like size. */
async function merge({ pause }: Upkeep): Promise<boolean> {
  const group = groupToMerge(await database.segments.toArray());
  if (!group) return false;
  const facts = await factsNow();
  const keys = group.map(({ key }) => key);
  const take = async (merged: Segment) => {
    const still = (await database.segments.bulkGet(keys)).filter((row) => row !== undefined);
    if (still.length < keys.length || !(await isWhole(merged))) return false;
    await database.segments.bulkDelete(keys);
    await deleteBlocks(group);
    if (merged.articles > 0) await database.segments.add(merged);
    await changeIndexState({});
    return true;
  };
  try {
    return await makeSegment(
      (blocks) => mergeSegments(group, (number) => facts.isAlive(number), readBlocks, blocks, pause),
      (merged) => failAsAppError(database.transaction('rw', indexTables(), async () => take(merged))),
    );
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    console.warn('[gleaner] segments that can not be merged', error);
    await failAsAppError(database.transaction('rw', indexTables(), async () => dropDamaged(keys)));
    return true;
  }
}

/** Drops the index, unless its damaged segments are gone: then another merged them, or dropped it. Inside a transaction on `indexTables()`. */
async function dropDamaged(keys: readonly number[]): Promise<void> {
  const still = await database.segments.bulkGet([...keys]);
  if (!still.includes(undefined)) await clearIndex();
}

function factsNow(): Promise<FactsView> {
  const { facts, freshFacts } = database;
  return database.transaction('r', facts, freshFacts, allFacts);
}

/** The smallest segments of like size, when there are enough of them. */
function groupToMerge(segments: readonly SegmentRow[]): readonly SegmentRow[] | null {
  const tiers = new Map<number, SegmentRow[]>();
  for (const segment of segments) {
    if (segment.articles >= largestMerged) continue;
    const tier = Math.max(0, Math.floor(Math.log(segment.articles / segmentSize) / Math.log(mergeCount)));
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  const [smallest] = [...tiers].filter(([, group]) => group.length >= mergeCount).sort(([a], [b]) => a - b);
  return smallest?.[1].slice(0, mergeCount) ?? null;
}
