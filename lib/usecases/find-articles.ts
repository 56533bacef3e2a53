import type { Article, ArticleId } from '../domain/article';
import type { ListFilter } from '../domain/list-filter';
import { queryOf, showsTrash } from '../search/filter-query';
import type { Query } from '../search/query/query';
import { hasMarks } from '../search/snippet';
import { articleIds, articlesOf } from '../store/articles';
import { watch } from '../store/live';
import { indexTouched } from '../store/search-store';
import { articleIdsUnderTag } from '../store/tag-tree';
import { trashedArticlesOf, trashedIds } from '../store/trash';
import { inOwnTime } from './own-time';
import { type Hit, hitsOf, searchArticleIds, searchArticles } from './search-articles';

/** An article as a list shows it. */
export interface Row {
  readonly article: Article;
  /** What of it answers, where words are searched for. */
  readonly hit: Pick<Hit, 'title' | 'snippet'> | null;
}

/** What a list shows so far. */
export interface Finding {
  readonly ids: readonly ArticleId[];
  /** `false`: more may be found. */
  readonly isComplete: boolean;
  /** Rows that are known already. */
  readonly rows: readonly Row[];
  /** Whether rows have a snippet. */
  readonly hasSnippets: boolean;
  readonly total: number;
  /** `false`: `total` is the most there can be. */
  readonly isTotalExact: boolean;
}

/** How much longer than it took to find a list it is left as it is: while much is imported, it is followed a few times a second. */
const restPerFinding = 4;

/** For no longer than this, in milliseconds: whoever changes something looks for it. */
const longestRest = 400;

/** How many hits are asked for before all that a query asks for are looked up. */
const firstHits = 30;

/**
 * The articles a filter shows: newest first (in the trash: last deleted first), and the best first where words are searched for.
 * @throws the signal's reason when it aborts
 */
export async function findArticles(filter: ListFilter, signal?: AbortSignal): Promise<readonly ArticleId[]> {
  const query = queryOf(filter, new Date());
  if (isWholeShelf(filter, query)) return idsOnShelf(filter);
  return searchArticleIds(await inOwnTime(query), { ...(signal && { signal }) });
}

/** Follows what a filter shows, now and after every change of the library. Answers how to stop. */
export function watchArticles(
  filter: ListFilter,
  onFinding: (finding: Finding) => void,
  onError: (error: unknown) => void,
): () => void {
  const search = new AbortController();
  const { signal } = search;
  let isFirst = true;
  let isRunning = false;
  let isOutdated = false;
  // Not the keys themselves: to compare tens of thousands with each change would hold up the page.
  const stop = watch(
    indexTouched,
    () => {
      isOutdated = true;
      if (!isRunning) void run();
    },
    onError,
  );
  return () => {
    stop();
    search.abort();
  };

  /** A search is not cut off by a change: while the index is made, there is one every moment. */
  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (isOutdated && !signal.aborted) {
        isOutdated = false;
        const start = performance.now();
        // Once there is something to look at, it is replaced as a whole: rows that come and go would flicker.
        const isDone = isFirst && (await tellFirst());
        isFirst = false;
        if (!isDone) await tellAll();
        const rest = Math.min(longestRest, (performance.now() - start) * restPerFinding);
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    } finally {
      isRunning = false;
    }
  }

  /** Answers whether that is all there is. */
  async function tellFirst(): Promise<boolean> {
    const query = queryOf(filter, new Date());
    if (!hasMarks(query.expression)) return false;
    const { hits, total, isTotalExact } = await searchArticles(await inOwnTime(query), { limit: firstHits, signal });
    signal.throwIfAborted();
    const isComplete = isTotalExact && total === hits.length;
    onFinding({
      ids: hits.map(({ article }) => article.id),
      isComplete,
      rows: hits.map(toRow),
      hasSnippets: true,
      total,
      isTotalExact,
    });
    return isComplete;
  }

  async function tellAll(): Promise<void> {
    const ids = await findArticles(filter, signal);
    signal.throwIfAborted();
    onFinding(completeFinding(ids, hasMarks(queryOf(filter, new Date()).expression)));
  }
}

/** The rows of some keys of a list; those that are gone are left out. */
export async function rowsOf(filter: ListFilter, ids: readonly ArticleId[]): Promise<Row[]> {
  const query = queryOf(filter, new Date());
  if (hasMarks(query.expression)) return (await hitsOf(query, ids)).map(toRow);
  const articles = await articlesOf(ids);
  const trashed = showsTrash(filter) ? await trashedArticlesOf(ids) : [];
  return [...articles, ...trashed].map((article) => ({ article, hit: null }));
}

function toRow({ article, title, snippet }: Hit): Row {
  return { article, hit: { title, snippet } };
}

function completeFinding(ids: readonly ArticleId[], hasSnippets: boolean): Finding {
  return { ids, isComplete: true, rows: [], hasSnippets, total: ids.length, isTotalExact: true };
}

/** Whether nothing has to be searched for: the store knows these lists by themselves. */
function isWholeShelf({ shelf }: ListFilter, { expression, sort }: Query): boolean {
  if (shelf.kind === 'state' || sort) return false;
  return shelf.kind === 'all' ? expression === null : expression?.kind !== 'and';
}

function idsOnShelf({ shelf }: ListFilter): Promise<ArticleId[]> {
  if (shelf.kind === 'trash') return trashedIds();
  return shelf.kind === 'tag' ? articleIdsUnderTag(shelf.tag) : articleIds();
}
