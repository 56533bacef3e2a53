import type { ImportedHighlight } from '../../domain/imported';

/**
 * The highlights of an article as Omnivore writes them: `> quote`, then `#label #label`, then a note, with empty lines between.
 * Where one ends and the next begins is told by the quotation alone.
 */
export function readOmnivoreHighlights(markdown: string): ImportedHighlight[] {
  const highlights: ImportedHighlight[] = [];
  let quote: string[] = [];
  let words: string[] = [];
  const finish = () => {
    const exact = quote.join('\n').trim();
    const note = words.join('\n').trim();
    if (exact !== '')
      highlights.push({ exact, prefix: '', suffix: '', note: note || null, colour: null, createdAt: null });
    quote = [];
    words = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const [, quoted] = /^> ?(.*)$/.exec(line) ?? [];
    if (quoted === undefined) {
      words.push(line);
      continue;
    }
    if (words.some((word) => word.trim() !== '')) finish();
    // Two quotations with nothing but an empty line between them are two highlights.
    else if (words.length > 0 && quote.length > 0) finish();
    quote.push(quoted);
  }
  finish();
  return highlights;
}
