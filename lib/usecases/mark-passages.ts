import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { fingerprintOf } from '../domain/fingerprint';
import type { Highlight } from '../domain/highlight';
import { followText } from '../highlights/follow';
import { readingTextOf } from '../highlights/reading-text';
import { renderedText } from '../markdown/rendered-text';
import { savedArticle } from '../store/articles';
import * as store from '../store/highlights';
import { isSamePassage, type Marking, newHighlight } from './new-highlight';
import { newId } from './save-capture';
import { settledHighlights } from './settle-highlights';

/** What became of passages that were to be highlighted. */
export interface Marked {
  readonly undoId: UndoId;
  /** Those that are new. What was marked already is not marked twice. */
  readonly highlights: readonly Highlight[];
}

/**
 * Highlights passages of an article. Where one is not in its text, it is kept all the same, and listed with the article.
 * @throws AppError `article-gone`
 */
export async function addHighlights(
  articleId: ArticleId,
  markings: readonly Marking[],
  now = new Date(),
): Promise<Marked> {
  const saved = await savedArticle(articleId);
  if (!saved) throw new AppError('article-gone');
  const [text, stamp] = [readingTextOf(renderedText(saved.markdown)), fingerprintOf(saved.markdown)];
  const known = [...(await settledHighlights(articleId, saved.markdown))];
  const highlights: Highlight[] = [];
  for (const marking of markings) {
    const highlight = followText(newHighlight(articleId, marking, now), text, stamp);
    if (highlight.quote.exact === '' || known.some((other) => isSamePassage(other, highlight))) continue;
    known.push(highlight);
    highlights.push(highlight);
  }

  const undoId = newId(now) as UndoId;
  if (highlights.length > 0) await store.changeHighlights({ put: highlights }, undoId, toLocalIso(now));
  return { undoId, highlights };
}
