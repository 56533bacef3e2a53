import type { Highlight } from '../domain/highlight';
import { escapeLine } from '../markdown/escape-line';
import { highlightList } from '../markdown/highlight-list';
import { outsideCode } from '../markdown/outside-code';
import { withHighlights } from '../markdown/with-highlights';
import type { ExportContext, ExportItem } from './exporter';

/**
 * How the readers of a format show what was highlighted: between `==`, as an element of HTML, or not at all in the text, as Hugo,
 * which drops HTML unless it is told otherwise. Then they are listed.
 */
export type HighlightStyle = 'equals' | 'html' | 'list';

/**
 * The text of an article with its highlights, each where it is. What can't be said there, a note or a passage that is not in
 * the text any more, stands in a list at the end. A text without highlights is as it was.
 * @param dialect escapes what the readers of the format would take for more
 */
export function exportedText(
  { markdown, highlights = [] }: ExportItem,
  style: HighlightStyle,
  { words }: ExportContext,
  dialect: (markdown: string) => string = (text) => text,
): string {
  if (highlights.length === 0) return dialect(markdown);
  const marked = style === 'list' ? markdown : withHighlights(markdown, highlights, 'html');
  const listed = style === 'list' ? highlights : highlights.filter((each) => !isAllInText(each, markdown));
  // What the reader wrote themselves for their notes may mean there what it means: tags, links to notes.
  if (style === 'equals') return withList(toEquals(dialect(marked)), words.highlights, listed, dialect);
  return dialect(withList(marked, words.highlights, listed));
}

function withList(
  text: string,
  heading: string,
  listed: readonly Highlight[],
  dialect = (words: string) => words,
): string {
  if (listed.length === 0) return text;
  const list = highlightList(listed, (line) => dialect(escapeLine(line)));
  return `${text.trimEnd()}\n\n## ${escapeLine(heading)}\n\n${list}\n`.trimStart();
}

function isAllInText(highlight: Highlight, markdown: string): boolean {
  const { note, tags } = highlight;
  return note.trim() === '' && tags.length === 0 && withHighlights(markdown, [highlight], 'html') !== markdown;
}

/** Not where a sign of the text would be read as one of the mark. */
function toEquals(markdown: string): string {
  return outsideCode(markdown, (text) => text.replace(/(?<![\\=])<mark>([^=<]+)<\/mark>(?!=)/g, '==$1=='));
}
