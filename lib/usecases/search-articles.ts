import type { Article, ArticleId } from '../domain/article';
import type { SearchCount } from '../domain/saved-search';
import { asksForTrash } from '../search/filter-query';
import { DamagedIndexError } from '../search/index/block';
import { evaluate } from '../search/index/evaluate';
import type { FactsView } from '../search/index/facts-view';
import { bestOf, rankOf } from '../search/index/rank';
import { withRecords } from '../search/index/with-records';
import { createMatcher } from '../search/query/matches';
import type { Query } from '../search/query/query';
import { createHighlighter, type Highlighter, type MarkedPiece } from '../search/snippet';
import type { ArticleRecord } from '../search/text/article-text';
import { type FoldOptions, foldEverything } from '../search/text/fold';
import {
  articleIdAt,
  closeIndex,
  dropIndex,
  lastIndex,
  noIndex,
  type OpenIndex,
  openIndex,
  recordsOf,
  unindexedRecords,
} from '../store/search-store';
import { sortByTitle } from '../store/title-order';
import { createBreather } from './breathe';
import { maintainSearch } from './maintain-search';

/** An article that a query asks for, with what of it answers. */
export interface Hit {
  readonly article: Article;
  readonly title: readonly MarkedPiece[];
  readonly snippet: readonly MarkedPiece[];
}

/** What a search found. */
export interface Found {
  /** Best first, or in the order that the query names. */
  readonly hits: readonly Hit[];
  readonly total: number;
  /** `false`: `total` is the most there can be; only the texts of the hits shown have been asked. */
  readonly isTotalExact: boolean;
}

export interface SearchOptions {
  readonly limit: number;
  readonly signal?: AbortSignal;
  readonly fold?: FoldOptions;
}

/**
 * The first articles that a query asks for, with snippets. Articles in the trash are left out, unless it asks for them.
 * While the index is made, what it does not know yet is looked through one by one: slower, and complete.
 * @throws the signal's reason when it aborts
 */
export async function searchArticles(
  query: Query,
  { limit, signal, fold = foldEverything }: SearchOptions,
): Promise<Found> {
  return retrying(async (open) => {
    const search = await startSearch(open, query, fold, signal);
    const records: ArticleRecord[] = [];
    for await (const batch of search.records(limit)) {
      records.push(...batch);
      if (records.length >= limit) break;
    }
    const highlighter = createHighlighter(query.expression, fold);
    const isAll = records.length < limit;
    return {
      hits: records.slice(0, limit).map((record) => toHit(record, highlighter)),
      total: isAll ? records.length : search.total,
      isTotalExact: isAll || search.isExact,
    };
  }, signal);
}

/** Some of the articles that a query asks for, each with what of it answers; those that are gone are left out. */
export async function hitsOf({ expression }: Query, ids: readonly ArticleId[], fold = foldEverything): Promise<Hit[]> {
  const highlighter = createHighlighter(expression, fold);
  return (await recordsOf(ids)).flatMap((record) => (record ? [toHit(record, highlighter)] : []));
}

/** All articles that a query asks for, or the first `most`, in its order: for lists of any length and for exports. */
export async function searchArticleIds(
  query: Query,
  { signal, fold = foldEverything, most }: Omit<SearchOptions, 'limit'> & { readonly most?: number } = {},
): Promise<ArticleId[]> {
  return retrying(async (open) => {
    const search = await startSearch(open, query, fold, signal);
    if (search.isExact) return search.ids(most);
    const ids: ArticleId[] = [];
    for await (const batch of search.records(200)) {
      ids.push(...batch.map(({ article }) => article.id));
      if (most !== undefined && ids.length >= most) break;
    }
    return ids.slice(0, most);
  }, signal);
}

/** How many texts are asked for a number that stands in passing. */
const mostAsked = 300;

/** How many articles a query asks for; where the index is not sure of many, at most. */
export async function countMatches(
  query: Query,
  { signal, fold = foldEverything }: Omit<SearchOptions, 'limit'> = {},
): Promise<SearchCount> {
  return retrying(async (open) => {
    const search = await startSearch(open, query, fold, signal);
    if (search.isExact || search.total > mostAsked) return { count: search.total, isExact: search.isExact };
    let count = 0;
    for await (const batch of search.records(mostAsked)) count += batch.length;
    return { count, isExact: true };
  }, signal);
}

function toHit({ article, markdown }: ArticleRecord, highlighter: Highlighter): Hit {
  return { article, title: highlighter.mark(article.title), snippet: highlighter.snippet(markdown) };
}

interface Search {
  /** Whether no text has to be asked. */
  readonly isExact: boolean;
  /** How many articles there are at most. */
  readonly total: number;
  /** What the index says, in order: all of it, or the first `most`. */
  ids(most?: number): Promise<ArticleId[]>;
  /** What is true, in order, a few at a time. */
  records(batch: number): AsyncGenerator<ArticleRecord[]>;
}

async function startSearch(
  open: OpenIndexNow,
  { expression, sort }: Query,
  fold: FoldOptions,
  signal?: AbortSignal,
): Promise<Search> {
  const withTrash = asksForTrash(expression);
  const isMatch = createMatcher(expression, fold);
  const presumed = lastIndex();
  // While the store says whether the index is as it was, it is asked as it was: mostly that is the answer.
  const [index, early] = await Promise.all([
    open(),
    presumed && presumed.state.walked === null ? settled(evaluate(expression, presumed, fold)) : null,
  ]);
  const scanned = await scan(index, withTrash, isMatch, signal);
  const view = scanned.length > 0 ? withRecords(index, scanned) : index;
  const result =
    early && index.state.stamp === presumed?.state.stamp ? early() : await evaluate(expression, view, fold);
  signal?.throwIfAborted();

  const { facts } = view;
  const { verdicts } = result;
  const { inTrash } = facts;
  const numbers: number[] = [];
  let isExact = true;
  for (let number = 0; number < verdicts.length; number++) {
    if (verdicts[number] === 0 || (!withTrash && inTrash[number])) continue;
    numbers.push(number);
    isExact &&= verdicts[number] === 2;
  }
  const rank = rankOf(result, facts, sort, Date.now());
  return { isExact, total: numbers.length, ids: (most = numbers.length) => ordered(most), records };

  async function* records(batch: number): AsyncGenerator<ArticleRecord[]> {
    // The best few are enough nearly always; all are put in order only when the texts of those say no.
    const few = Math.max(200, batch * 2);
    for (let done = 0, best = await ordered(few); ; best = await ordered(numbers.length)) {
      for (; done < best.length; done += batch) {
        signal?.throwIfAborted();
        const records = await recordsOf(best.slice(done, done + batch), index);
        if (records.includes(null)) await checkMissing(index);
        yield records.filter((record) => record !== null && (isExact || isMatch(record))) as ArticleRecord[];
      }
      if (best.length >= numbers.length) return;
    }
  }

  async function ordered(most: number): Promise<ArticleId[]> {
    const best = rank ? bestOf(numbers, rank, most) : (await byName()).slice(0, most);
    const ids = best.map((number) => facts.idOf(number) as ArticleId);
    // The article whose address is the query comes first.
    const isAddress = expression?.kind === 'text' && expression.field === 'url' && !sort;
    const first = isAddress ? ((await articleIdAt(expression.text)) as ArticleId | null) : null;
    return first && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids;
  }

  /** Titles and sites: no number says where they stand. */
  async function byName(): Promise<number[]> {
    if (sort?.by !== 'title') return sortBySite(numbers, facts, sort?.isAscending ?? true);
    const isKept = scanned.length === 0 && index.state.walked === null;
    const sorted = await sortByTitle(numbers, facts, isKept, createBreather());
    return sort.isAscending ? sorted : sorted.reverse();
  }
}

/** What became of a promise, told when it is asked for. */
async function settled<Value>(promise: Promise<Value>): Promise<() => Value> {
  try {
    const value = await promise;
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** A few hundred sites are put in order, and not every article. */
function sortBySite(numbers: readonly number[], facts: FactsView, isAscending: boolean): number[] {
  const { compare } = new Intl.Collator();
  const hosts = new Map(numbers.map((number) => [number, facts.hostOf(number)]));
  const places = new Map([...new Set(hosts.values())].sort(compare).map((host, place) => [host, place]));
  const placeOf = (number: number) => places.get(hosts.get(number) ?? '') ?? 0;
  const sign = isAscending ? 1 : -1;
  return [...numbers].sort((a, b) => sign * (placeOf(a) - placeOf(b)) || b - a);
}

/** What an index in the making does not know yet and the query asks for. */
async function scan(
  index: OpenIndex,
  withTrash: boolean,
  isMatch: (record: ArticleRecord) => boolean,
  signal?: AbortSignal,
): Promise<ArticleRecord[]> {
  const found: ArticleRecord[] = [];
  for await (const records of unindexedRecords(index, withTrash)) {
    signal?.throwIfAborted();
    for (const record of records) if (isMatch(record)) found.push(record);
  }
  return found;
}

/** A missing article was deleted a moment ago, or the index is damaged. */
async function checkMissing({ state }: OpenIndex): Promise<void> {
  if (state.stamp !== '' && (await openIndex()).state.stamp === state.stamp)
    throw new DamagedIndexError('missing article');
}

type OpenIndexNow = () => Promise<OpenIndex>;

/** A write that fails on a full disk takes the readings with it that are under way: those are done once more. */
async function retrying<Value>(
  search: (open: OpenIndexNow) => Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  try {
    return await withSoundIndex(search, signal);
  } catch (error) {
    if (signal?.aborted || !wasCutOff(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, reopeningTime));
    return withSoundIndex(search, signal);
  }
}

/**
 * A segment may be merged away while it is read, and a damaged index is dropped: then it is asked once more. One that can't be
 * dropped, since nothing can be written, is done without.
 */
async function withSoundIndex<Value>(
  search: (open: OpenIndexNow) => Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  let open: OpenIndexNow = openIndex;
  for (let tries = 0; ; tries++) {
    try {
      return await search(open);
    } catch (error) {
      if (signal?.aborted || tries === 2 || !isIndexError(error)) throw error;
      console.warn('[gleaner] the search index is read again', error);
      if (tries === 0) closeIndex();
      else if (!(await isDropped())) open = async () => noIndex();
    }
  }
}

async function isDropped(): Promise<boolean> {
  try {
    await dropIndex();
  } catch (error) {
    console.error('[gleaner] the search index is damaged and stays', error);
    return false;
  }
  maintainSearch().catch((cause: unknown) => console.error('[gleaner] the search index', cause));
  return true;
}

/** How long the browser has to open the database again, in milliseconds. */
const reopeningTime = 500;

function wasCutOff(error: unknown): boolean {
  const names = ['AbortError', 'DatabaseClosedError', 'InvalidStateError', 'UnknownError'];
  return error instanceof Error && names.includes(error.name);
}

/** Bytes that are none of the index end in places that are not there. */
function isIndexError(error: unknown): boolean {
  const names = ['DamagedIndexError', 'RangeError'];
  return error instanceof Error && names.includes(error.name);
}
