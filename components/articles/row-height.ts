/**
 * The heights of a row in rem, without and with a snippet: `--row` and `--row-with-snippet` of tokens.css. Rows of one height
 * let a list of any length be laid out at once.
 */
const rowRem = { plain: 4.625, withSnippet: 6.875 };

/** The height of a row in pixels, with the reader's own size of type. */
export function rowHeight(hasSnippets: boolean): number {
  const rem = hasSnippets ? rowRem.withSnippet : rowRem.plain;
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
