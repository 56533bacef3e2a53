/** The height of a row in rem: `--row` of tokens.css. Rows of one height let a list of any length be laid out at once. */
const rowRem = 4.625;

/** The height of a row in pixels, with the reader's own size of type. */
export function rowHeight(): number {
  return rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
