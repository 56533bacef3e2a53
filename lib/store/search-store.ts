import type { Article, ArticleBody, ArticleId } from '../domain/article';
import { DamagedIndexError } from '../search/index/block';
import type { IndexView } from '../search/index/evaluate';
import { FactsView } from '../search/index/facts-view';
import { BlockCache, SegmentReader } from '../search/index/segment-reader';
import { shelvesOf } from '../search/index/shelves';
import type { ArticleRecord } from '../search/text/article-text';
import { readBlocks } from './blocks';
import { database, type IndexStateRow } from './database';
import { clearIndex, indexState, indexTables, nothingIndexed, stampedState, stampedStateAtOnce } from './index-tables';
import { allFacts, highlightsIn, recordOf } from './index-writes';
import { readAtOnce } from './read-at-once';
import { StampedCache } from './stamped-cache';
import { failAsAppError } from './storage-error';

/** The index as it was at one moment. */
export interface OpenIndex extends IndexView {
  readonly state: IndexStateRow;
  /** Another one when articles changed in what the index knows nothing of. */
  readonly articlesStamp: string;
}

interface KeptArticle {
  readonly article: Article;
  readonly isInTrash: boolean;
}

let opened: OpenIndex | null = null;
let blocks = new BlockCache();
/** What was read last: whoever types the next letter mostly asks for the same. A few megabytes of letters. Every write to a text renews the stamp of the index. */
const keptTexts = new StampedCache<string>(2_000_000, (text) => text.length);
/** The same of the articles, by both stamps: how far one is read changes without that of the index. */
const keptArticles = new StampedCache<KeptArticle>(2000, () => 1);

/** The index as it is now. What did not change since the last time is not read again. */
export async function openIndex(): Promise<OpenIndex> {
  const known = opened;
  if (known) {
    const { state, articlesStamp } = await stampedStateAtOnce();
    if (state.stamp === known.state.stamp) {
      if (articlesStamp === known.articlesStamp) return known;
      opened = { ...known, articlesStamp };
      return opened;
    }
  }

  // A few hundred small rows, whatever the size of the library.
  opened = await database.transaction('r', [...indexTables(), database.totals], async () => {
    const [{ state, articlesStamp }, facts, pending, rows, total, inTrash] = await Promise.all([
      stampedState(),
      allFacts(),
      database.pending.toArray(),
      database.segments.toArray(),
      database.totals.get('articles'),
      database.shelves.get('is:trash'),
    ]);
    // What other code wrote is not read: it may be anything.
    if (state.stamp === '') return { ...noIndex(), articlesStamp };
    const before = new Map(known?.segments.map((reader) => [reader.segment.start, reader]));
    const segments = rows.map((row) => before.get(row.start) ?? new SegmentReader(row, readBlocks, blocks));
    if (state.walked === null && facts.count !== (total?.value ?? 0) + (inTrash?.count ?? 0)) {
      throw new DamagedIndexError('number of articles');
    }
    return { state, articlesStamp, facts, pending, segments };
  });
  return opened;
}

/** The index as it was when it was last opened. Whether it still is so, `openIndex` finds out. */
export function lastIndex(): OpenIndex | null {
  return opened;
}

/** An index that knows nothing, so that a search asks every article: for one that is damaged and can't be dropped, as on a full disk. */
export function noIndex(): OpenIndex {
  return { state: nothingIndexed(), articlesStamp: '', facts: new FactsView([]), pending: [], segments: [] };
}

/** Changes whenever the index says something else: for `watch`, which asks again after a write to what was read. */
export async function indexTouched(): Promise<string> {
  return (await indexState()).stamp;
}

/** Forgets what was read of the index. */
export function closeIndex(): void {
  opened = null;
  keptTexts.clear();
  keptArticles.clear();
  blocks = new BlockCache();
}

/** Drops the index, because it is damaged. Searches look into the articles themselves until it is made again. */
export async function dropIndex(): Promise<void> {
  closeIndex();
  await failAsAppError(database.transaction('rw', indexTables(), clearIndex));
}

/**
 * The articles behind some ids, each with its text, in the same order; `null`: not there any more.
 * @param index which was just opened: what was read with the same index is not read again
 */
export async function recordsOf(ids: readonly string[], index?: OpenIndex): Promise<(ArticleRecord | null)[]> {
  const keys = ids as readonly ArticleId[];
  const stamp = index?.state.stamp ?? '';
  const bothStamps = stamp && `${stamp} ${index?.articlesStamp}`;
  if (index) {
    keptTexts.begin(stamp);
    keptArticles.begin(bothStamps);
  }
  const markdowns = new Map(index && keys.map((id) => [id, keptTexts.get(id)]));
  const found = new Map(index && keys.map((id) => [id, keptArticles.get(id)]));
  const unreadTexts = keys.filter((id) => markdowns.get(id) === undefined);
  const unreadArticles = keys.filter((id) => !found.get(id));
  if (unreadTexts.length > 0 || unreadArticles.length > 0) {
    const [bodies, articles] = index
      ? await bothAtOnce(unreadTexts, unreadArticles)
      : await Promise.all([database.bodies.bulkGet(unreadTexts), database.articles.bulkGet(unreadArticles)]);
    for (const body of bodies) {
      if (!body) continue;
      markdowns.set(body.id, body.markdown);
      keptTexts.put(stamp, body.id, body.markdown);
    }
    keep(articles, false);
    const missing = unreadArticles.filter((id) => !found.get(id));
    const rows = missing.length > 0 ? await database.trash.bulkGet(missing) : [];
    keep(
      rows.map((row) => row?.article),
      true,
    );
  }

  const highlights = await highlightsIn(keys.map((id) => found.get(id)?.article));
  return keys.map((id) => {
    const kept = found.get(id);
    return kept ? recordOf(kept.article, markdowns.get(id) ?? '', highlights.get(id) ?? [], kept.isInTrash) : null;
  });

  function keep(read: readonly (Article | undefined)[], isInTrash: boolean): void {
    for (const article of read) {
      if (!article) continue;
      found.set(article.id, { article, isInTrash });
      keptArticles.put(bothStamps, article.id, { article, isInTrash });
    }
  }
}

/** Texts and articles, for who is not told of changes. */
async function bothAtOnce(
  texts: readonly ArticleId[],
  articles: readonly ArticleId[],
): Promise<[(ArticleBody | undefined)[], (Article | undefined)[]]> {
  const asked = [
    { table: 'bodies', keys: texts },
    { table: 'articles', keys: articles },
  ];
  return (await readAtOnce(asked)) as [(ArticleBody | undefined)[], (Article | undefined)[]];
}

/** The articles that an index in the making does not know yet, a few at a time, newest first. */
export async function* unindexedRecords(
  { state, pending, facts }: OpenIndex,
  withTrash: boolean,
  batch = 100,
): AsyncGenerator<ArticleRecord[]> {
  if (state.walked === null) return;
  const known = new Set(pending.map(({ number }) => facts.idOf(number)));
  const { shelf, id } = state.walked;
  if (shelf === 'articles') {
    for (let last = '\uffff'; ; ) {
      const ids = (await database.articles
        .where(':id')
        .between(id, last, false, false)
        .reverse()
        .limit(batch)
        .primaryKeys()) as string[];
      yield await presentRecords(ids.filter((own) => !known.has(own)));
      if (ids.length < batch) break;
      last = ids.at(-1) ?? '';
    }
  }
  if (!withTrash) return;
  const trashed = (await database.trash
    .where(':id')
    .above(shelf === 'trash' ? id : '')
    .primaryKeys()) as string[];
  for (let start = 0; start < trashed.length; start += batch) {
    yield await presentRecords(trashed.slice(start, start + batch).filter((own) => !known.has(own)));
  }
}

/** The article at an address, for a query that is one. */
export async function articleIdAt(url: string): Promise<string | null> {
  return (await database.articles.where('url').equals(url).primaryKeys())[0] ?? null;
}

/** How many articles stand on each shelf but the tags': `is:unread`, `site:example.org`, `lang:zh`. */
export async function shelfCounts(): Promise<Map<string, number>> {
  const { shelves, freshFacts } = database;
  const [rows, fresh] = await database.transaction('r', shelves, freshFacts, () =>
    Promise.all([shelves.toArray(), freshFacts.toArray()]),
  );
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  for (const shelf of fresh.flatMap(({ fact }) => shelvesOf(fact))) counts.set(shelf, (counts.get(shelf) ?? 0) + 1);
  return counts;
}

async function presentRecords(ids: readonly string[]): Promise<ArticleRecord[]> {
  return (await recordsOf(ids)).filter((record) => record !== null);
}
