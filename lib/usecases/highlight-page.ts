import type { ArticleId } from '../domain/article';
import type { CaptureState, UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { captureTab as readTab } from '../platform/capture-tab';
import { paintIn, selectedIn } from '../platform/page-highlights';
import type { PageHighlighting } from '../platform/protocol';
import { savedArticleAt } from '../store/articles';
import { changeHighlights, highlightsOf } from '../store/highlights';
import type { TabToCapture } from './capture-tab';
import { newHighlight } from './new-highlight';
import { newId } from './save-capture';

/**
 * Highlights what is selected on a page; the page is saved first, if it was not. Where exactly the passage is in the article
 * is found out when that is next opened.
 */
export async function highlightPage(
  tab: TabToCapture,
  save: () => Promise<CaptureState>,
  now: Date,
): Promise<PageHighlighting> {
  const quote = await selectedIn(tab.id);
  if (!quote) return { kind: 'no-selection' };
  const reading = await readTab(tab.id, tab.url);
  const known = reading.kind === 'page' ? await savedArticleAt(reading.page.url) : null;
  const state = known ? null : await save();
  if (state && state.kind !== 'saved') return { kind: 'not-saved', state };
  const articleId = known?.article.id ?? (state as Extract<CaptureState, { kind: 'saved' }>).report.id;

  const before = await highlightsOf(articleId);
  if (!before.some(({ quote: { exact, prefix } }) => exact === quote.exact && prefix === quote.prefix)) {
    const highlight = newHighlight(articleId, { passage: { quote, position: null } }, now);
    await changeHighlights({ put: [highlight] }, newId(now) as UndoId, toLocalIso(now));
  }
  await paintIn(tab.id, await highlightsOf(articleId));
  return { kind: 'highlighted', articleId };
}

/** Shows on a page what is highlighted in its article. Answers how many of them it has, and of how many. */
export async function showHighlights(
  tabId: number,
  articleId: ArticleId,
): Promise<{ readonly shown: number; readonly of: number }> {
  const highlights = await highlightsOf(articleId);
  return { shown: await paintIn(tabId, highlights), of: highlights.length };
}
