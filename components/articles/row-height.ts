/** How a row looks: with its title and a line about it, with a snippet besides, or as one line of a table. */
export type RowKind = 'plain' | 'withSnippet' | 'columns';

/**
 * The heights of a row in rem: `--row`, `--row-with-snippet` and `--row-in-columns` of tokens.css. Rows of one height let a
 * list of any length be laid out at once.
 */
const rowRem: Record<RowKind, number> = { plain: 4.625, withSnippet: 6.875, columns: 2.375 };

/** The height of a row in pixels, with the reader's own size of type. */
export function rowHeight(kind: RowKind): number {
  return rowRem[kind] * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
