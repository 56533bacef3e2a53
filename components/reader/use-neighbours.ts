import { useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import type { ArticleList } from '../articles/article-list-state';

/** What stands before and after an article in the list that it was opened from. */
export interface Neighbours {
  readonly previous: ArticleId | null;
  readonly next: ArticleId | null;
}

/** The neighbours of an article in a list, also when it has left that list since: what is begun is no longer unread. */
export function useNeighbours(list: ArticleList, id: ArticleId): Neighbours {
  const order = useRef<readonly ArticleId[]>([]);
  const present = list.ids.value;
  if (present.includes(id)) order.current = present;
  return neighboursOf(order.current, present, id);
}

/**
 * The nearest articles of a list that are still in it.
 * @param order the list as it was with the article
 * @param present the list as it is
 */
export function neighboursOf(order: readonly ArticleId[], present: readonly ArticleId[], id: ArticleId): Neighbours {
  const place = order.indexOf(id);
  if (place < 0) return { previous: null, next: null };
  if (order === present) return { previous: order[place - 1] ?? null, next: order[place + 1] ?? null };
  const there = new Set(present);
  return {
    previous: order.slice(0, place).findLast((each) => there.has(each)) ?? null,
    next: order.slice(place + 1).find((each) => there.has(each)) ?? null,
  };
}
