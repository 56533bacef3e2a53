import type { SavedArticle } from '../../lib/domain/article';
import { newestArticles, savedArticle } from '../../lib/store/articles';

/** What previews show: the article that was saved last, with its text. */
export async function newestSaved(): Promise<SavedArticle | null> {
  const [newest] = await newestArticles(1);
  return newest ? savedArticle(newest.id) : null;
}
