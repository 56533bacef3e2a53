import type { ArticleId } from '../domain/article';
import type { Highlight } from '../domain/highlight';
import { placeHighlights } from '../markdown/place-highlights';
import * as store from '../store/highlights';

/**
 * The highlights of an article where they are in its text as it is now, in its order. Those of another text (it was saved
 * again, or brought back) are looked for first. That is not done when a text changes: most of them nobody opens again, and who
 * saves does not wait for it.
 */
export async function settledHighlights(id: ArticleId, markdown: string): Promise<readonly Highlight[]> {
  const highlights = await store.highlightsOf(id);
  const placed = placeHighlights(highlights, markdown);
  const settled = placed.filter((each) => !highlights.includes(each));
  if (settled.length > 0) await store.settleHighlights(settled);
  return placed;
}
