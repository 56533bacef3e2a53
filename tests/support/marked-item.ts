import type { Highlight } from '../../lib/domain/highlight';
import type { ExportItem } from '../../lib/exporters/exporter';
import { lettersOf, readingTextOf } from '../../lib/highlights/reading-text';
import { renderedText } from '../../lib/markdown/rendered-text';
import { aHighlight, aSavedArticle } from './builders';

/** An article with passages that are highlighted in it. */
export function marked(markdown: string, passages: readonly string[], fields: Partial<Highlight> = {}): ExportItem {
  const { letters } = readingTextOf(renderedText(markdown));
  const highlights = passages.map((exact) => {
    const start = letters.indexOf(lettersOf(exact));
    if (start < 0) throw new Error(`not in the text: ${exact}`);
    const position = { start, end: start + lettersOf(exact).length };
    return aHighlight({ quote: { exact, prefix: '', suffix: '' }, position, ...fields });
  });
  return { ...aSavedArticle({ markdown }), highlights };
}
