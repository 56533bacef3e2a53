import type { ArticleId } from '../../lib/domain/article';
import { AppError } from '../../lib/domain/errors';
import { openSidePanel } from '../../lib/platform/side-panel';
import { openTab } from '../../lib/platform/tabs';
import { articlesOf } from '../../lib/store/articles';
import { act } from '../act';
import { readHash } from '../library/route';

/**
 * Reads an article in the panel beside its page. To be called in answer to a press.
 * @param isPageOpen whether its page is in front already; else it is opened in a new tab
 */
export function readBeside(id: ArticleId, { isPageOpen }: { readonly isPageOpen: boolean }): Promise<void> {
  return act(async () => {
    await openSidePanel(readHash(id));
    if (isPageOpen) return;
    const [article] = await articlesOf([id]);
    if (!article) throw new AppError('article-gone');
    await openTab(article.url);
  });
}
