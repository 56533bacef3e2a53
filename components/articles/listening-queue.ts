import { signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';

/** Whether the browser can read aloud. */
export const canListen = 'speechSynthesis' in window && 'highlights' in CSS;

/** The articles that were chosen to be heard one after the other; `null` where none were. */
export const queue = signal<readonly ArticleId[] | null>(null);

/** Hears articles one after the other. Answers the first, which is to be opened. */
export function startQueue(ids: readonly ArticleId[]): ArticleId | null {
  const [first] = ids;
  if (first === undefined) return null;
  queue.value = [...ids];
  return first;
}

/**
 * What is heard after an article.
 * @param chosen the queue; of no account where the article is not in it
 * @param listed the list that the article was opened from
 */
export function heardAfter(
  id: ArticleId,
  chosen: readonly ArticleId[] | null,
  listed: readonly ArticleId[],
): readonly ArticleId[] {
  const order = chosen?.includes(id) ? chosen : listed;
  const place = order.indexOf(id);
  return place < 0 ? [] : order.slice(place + 1);
}
