import type { ArticleId } from '../domain/article';
import * as store from '../store/trash';

/** Takes articles out of the trash again, with their tags. */
export function restoreArticles(ids: readonly ArticleId[]): Promise<void> {
  return store.restoreArticles(ids);
}
