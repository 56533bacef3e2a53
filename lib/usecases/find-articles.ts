import type { Article, ArticleId } from '../domain/article';
import type { ListFilter } from '../domain/list-filter';
import { matches } from '../search/matches';
import { parseQuery, type Query } from '../search/parse-query';
import { articleIds, articleIdsWithTag, articlesOf, articlesTouched, walkArticles } from '../store/articles';
import { watch } from '../store/live';
import { trashedArticlesOf, trashedIds } from '../store/trash';

/** The keys that a list shows so far. */
export interface Finding {
  readonly ids: readonly ArticleId[];
  /** `false`: more may be found. */
  readonly isComplete: boolean;
}

/** How many rows are looked at between two looks at the abort signal. */
const batch = 500;

/**
 * The articles a filter shows, newest first (in the trash: last deleted first).
 * @param onFound is told of what was found so far, after each batch
 * @throws the signal's reason when it aborts
 */
export async function findArticles(
  filter: ListFilter,
  signal?: AbortSignal,
  onFound?: (ids: readonly ArticleId[]) => void,
): Promise<readonly ArticleId[]> {
  const query = parseQuery(filter.query);
  if (isEmpty(query)) return idsOnShelf(filter);

  const found: ArticleId[] = [];
  for await (const articles of walkShelf(filter)) {
    signal?.throwIfAborted();
    for (const article of articles) if (matches(article, query)) found.push(article.id);
    onFound?.([...found]);
  }
  return found;
}

/** Follows what a filter shows, now and after every change of the library. Answers how to stop. */
export function watchArticles(
  filter: ListFilter,
  onFinding: (finding: Finding) => void,
  onError: (error: unknown) => void,
): () => void {
  if (isEmpty(parseQuery(filter.query))) {
    return watch(
      () => idsOnShelf(filter),
      (ids) => onFinding({ ids, isComplete: true }),
      onError,
    );
  }

  let search = new AbortController();
  let isFirst = true;
  const stop = watch(
    (): Promise<unknown> => (filter.shelf.kind === 'trash' ? trashedIds() : articlesTouched()),
    async () => {
      search.abort();
      search = new AbortController();
      const { signal } = search;
      // Once there is something to look at, it is replaced as a whole: rows that come and go would flicker.
      const onFound = isFirst ? (ids: readonly ArticleId[]) => onFinding({ ids, isComplete: false }) : undefined;
      try {
        const ids = await findArticles(filter, signal, onFound);
        if (signal.aborted) return;
        isFirst = false;
        onFinding({ ids, isComplete: true });
      } catch (error) {
        if (!signal.aborted) onError(error);
      }
    },
    onError,
  );
  return () => {
    stop();
    search.abort();
  };
}

/** The rows of some keys of a shelf; those that are gone are left out. */
export function articlesOnShelf({ shelf }: ListFilter, ids: readonly ArticleId[]): Promise<Article[]> {
  return shelf.kind === 'trash' ? trashedArticlesOf(ids) : articlesOf(ids);
}

function isEmpty({ words, tags }: Query): boolean {
  return words.length === 0 && tags.length === 0;
}

function idsOnShelf({ shelf }: ListFilter): Promise<ArticleId[]> {
  if (shelf.kind === 'trash') return trashedIds();
  return shelf.kind === 'tag' ? articleIdsWithTag(shelf.tag) : articleIds();
}

async function* walkShelf(filter: ListFilter): AsyncGenerator<Article[]> {
  if (filter.shelf.kind === 'all') {
    yield* walkArticles(batch);
    return;
  }
  const ids = await idsOnShelf(filter);
  for (let start = 0; start < ids.length; start += batch) {
    yield articlesOnShelf(filter, ids.slice(start, start + batch));
  }
}
