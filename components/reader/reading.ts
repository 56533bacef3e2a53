import type { ArticleDetails, ArticleId, SavedArticle } from '../../lib/domain/article';
import { savedArticle } from '../../lib/store/articles';
import { detailsOf } from '../../lib/store/details';
import { trashedArticle } from '../../lib/store/trash';

/** An article as the reader has it open. */
export interface Reading extends SavedArticle {
  /** `null` of articles saved by early versions. */
  readonly details: ArticleDetails | null;
  readonly isTrashed: boolean;
}

/** An article of the library or of its trash; `null` when it is gone. */
export async function readAnywhere(id: ArticleId): Promise<Reading | null> {
  const [saved, details] = await Promise.all([savedArticle(id), detailsOf(id)]);
  if (saved) return { ...saved, details, isTrashed: false };
  const trashed = await trashedArticle(id);
  return trashed && { ...trashed, details, isTrashed: true };
}
