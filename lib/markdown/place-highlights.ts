import { fingerprintOf } from '../domain/fingerprint';
import { type Highlight, inTextOrder } from '../domain/highlight';
import { followText } from '../highlights/follow';
import { readingTextOf } from '../highlights/reading-text';
import { renderedText } from './rendered-text';

/** Highlights where they are in a text, in its order. Those that were last looked for in another one are looked for. */
export function placeHighlights(highlights: readonly Highlight[], markdown: string): readonly Highlight[] {
  const stamp = fingerprintOf(markdown);
  if (highlights.every(({ settledIn }) => settledIn === stamp)) return inTextOrder(highlights);
  const text = readingTextOf(renderedText(markdown));
  return inTextOrder(highlights.map((each) => (each.settledIn === stamp ? each : followText(each, text, stamp))));
}
