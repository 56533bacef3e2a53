import type { ArticleId } from '../domain/article';
import { fingerprintOf } from '../domain/fingerprint';
import { type Highlight, inTextOrder } from '../domain/highlight';
import { followText } from '../highlights/follow';
import { readingTextOf } from '../highlights/reading-text';
import { renderedText } from '../markdown/rendered-text';
import * as store from '../store/highlights';

/**
 * The highlights of an article where they are in its text as it is now, in its order. Those of another text (it was saved
 * again, or brought back) are looked for first. That is not done when a text changes: most of them nobody opens again, and who
 * saves does not wait for it.
 */
export async function settledHighlights(id: ArticleId, markdown: string): Promise<readonly Highlight[]> {
  const highlights = await store.highlightsOf(id);
  const stamp = fingerprintOf(markdown);
  if (highlights.every(({ settledIn }) => settledIn === stamp)) return highlights;

  const text = readingTextOf(renderedText(markdown));
  const settled = highlights.map((each) => (each.settledIn === stamp ? each : followText(each, text, stamp)));
  await store.settleHighlights(settled.filter((each, index) => each !== highlights[index]));
  return inTextOrder(settled);
}
