import { type Highlight, inTextOrder } from '../domain/highlight';
import { escapeLine } from './escape-line';

/**
 * Highlights and their notes as a part of a document by itself: a quotation each, and below it the note.
 * @param written writes a line of somebody else's words
 */
export function highlightList(highlights: readonly Highlight[], written = escapeLine): string {
  return inTextOrder(highlights)
    .map(({ quote, note, tags }) => {
      const lines = quote.exact.split('\n').map((line) => `> ${written(line)}`);
      const words = tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ');
      return [lines.join('\n>\n'), note.trim(), words].filter((part) => part !== '').join('\n\n');
    })
    .join('\n\n---\n\n');
}
