import type { Highlight } from '../domain/highlight';
import { anchor } from './anchor';
import type { ReadingText } from './reading-text';
import { selectorsOf } from './selectors';

/**
 * A highlight in another text of its article. What is not found any more keeps its words, and is found if they come back.
 * @param stamp the fingerprint of the Markdown that it is the text of
 */
export function followText(highlight: Highlight, text: ReadingText, stamp: string): Highlight {
  const found = anchor(text, highlight);
  if (found.kind === 'orphan') return { ...highlight, position: null, settledIn: stamp };
  const selectors = selectorsOf(text, found.start, found.end);
  const marked = highlight.original ?? highlight.quote.exact;
  const isOther = found.kind === 'fuzzy' || highlight.original !== null;
  return {
    ...highlight,
    ...selectors,
    settledIn: stamp,
    original: isOther && marked !== selectors.quote.exact ? marked : null,
  };
}
