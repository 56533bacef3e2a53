import type { ArticleId } from '../domain/article';
import { DamagedIndexError } from '../search/index/block';
import type { IndexView } from '../search/index/evaluate';
import { FactsView } from '../search/index/facts-view';
import { BlockCache, SegmentReader } from '../search/index/segment-reader';
import type { ArticleRecord } from '../search/text/article-text';
import { database, type IndexStateRow } from './database';
import { clearIndex, indexState, indexTables, nothingIndexed } from './index-tables';
import { highlightsIn, recordOf } from './index-writes';
import { failAsAppError } from './storage-error';
import { TextCache } from './text-cache';

/** The index as it was at one moment. */
export interface OpenIndex extends IndexView {
  readonly state: IndexStateRow;
}

let opened: OpenIndex | null = null;
let blocks = new BlockCache();
/** What was read last. Whoever types the next letter mostly asks for the same. */
const texts = new TextCache();

/** The index as it is now. What did not change since the last time is not read again. */
export async function openIndex(): Promise<OpenIndex> {
  const known = opened;
  if (known && (await indexState()).stamp === known.state.stamp) return known;

  // A few hundred small rows, whatever the size of the library.
  opened = await database.transaction('r', [...indexTables(), database.totals], async () => {
    const [state, chunks, pending, rows, articles, inTrash] = await Promise.all([
      indexState(),
      database.facts.toArray(),
      database.pending.toArray(),
      database.segments.toArray(),
      database.totals.get('articles'),
      database.shelves.get('is:trash'),
    ]);
    const before = new Map(known?.segments.map((reader) => [reader.key, reader]));
    const segments = rows.map((row) => before.get(row.key) ?? new SegmentReader(row.key, row, blocks));
    const facts = new FactsView(chunks);
    if (state.walked === null && facts.count !== (articles?.value ?? 0) + (inTrash?.count ?? 0)) {
      throw new DamagedIndexError('number of articles');
    }
    return { state, facts, pending, segments };
  });
  return opened;
}

/** The index as it was when it was last opened. Whether it still is so, `openIndex` finds out. */
export function lastIndex(): OpenIndex | null {
  return opened;
}

/** An index that knows nothing, so that a search asks every article: for one that is damaged and can't be dropped, as on a full disk. */
export function noIndex(): OpenIndex {
  return { state: nothingIndexed(), facts: new FactsView([]), pending: [], segments: [] };
}

/** Changes whenever the index says something else: for `watch`, which asks again after a write to what was read. */
export async function indexTouched(): Promise<string> {
  return (await indexState()).stamp;
}

/** Forgets what was read of the index. */
export function closeIndex(): void {
  opened = null;
  texts.clear();
  blocks = new BlockCache();
}

/** Drops the index, because it is damaged. Searches look into the articles themselves until it is made again. */
export async function dropIndex(): Promise<void> {
  closeIndex();
  await failAsAppError(database.transaction('rw', indexTables(), clearIndex));
}

/**
 * The articles behind some ids, each with its text, in the same order; `null`: not there any more.
 * @param index which was just opened: texts that were read with the same index are not read again
 */
export async function recordsOf(ids: readonly string[], index?: OpenIndex): Promise<(ArticleRecord | null)[]> {
  const keys = ids as readonly ArticleId[];
  const stamp = index?.state.stamp ?? '';
  if (index) texts.begin(stamp);
  const known = new Map(index && keys.map((id) => [id as string, texts.get(id)]));
  const unread = keys.filter((id) => known.get(id) === undefined);
  const [articles, bodies] = await database.transaction('r', database.articles, database.bodies, () =>
    Promise.all([database.articles.bulkGet([...keys]), database.bodies.bulkGet(unread)]),
  );
  for (const body of bodies) {
    if (!body) continue;
    known.set(body.id, body.markdown);
    texts.put(stamp, body.id, body.markdown);
  }
  const missing = keys.filter((_, index) => !articles[index]);
  const trashed = new Map(
    (missing.length > 0 ? await database.trash.bulkGet(missing) : []).map((row) => [row?.id, row]),
  );
  const found = keys.map((id, index) => articles[index] ?? trashed.get(id)?.article);
  const highlights = await highlightsIn(found);
  return found.map((article, index) =>
    article ? recordOf(article, known.get(article.id) ?? '', highlights.get(article.id) ?? [], !articles[index]) : null,
  );
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
  return new Map((await database.shelves.toArray()).map(({ key, count }) => [key, count]));
}

async function presentRecords(ids: readonly string[]): Promise<ArticleRecord[]> {
  return (await recordsOf(ids)).filter((record) => record !== null);
}
