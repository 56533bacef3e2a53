type Align = 'left' | 'center' | 'right' | null;

interface Cell {
  readonly text: string;
  readonly align: Align;
  readonly isHeader: boolean;
}

const empty: Cell = { text: '', align: null, isHeader: false };

/** The most columns a `colspan` is believed: pages write 1000 for “all”. */
const widest = 50;

/** Whether a table is only a way of placing things: it says so, has one column, or holds what a cell of GFM can't. */
export function isLayoutTable(table: Element): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table, h1, h2, h3, pre, blockquote, [data-gleaner-snippet]')) return true;
  const rows = rowsOf(table);
  return rows.every((row) => cellsOf(row).length <= 1) && !table.querySelector('th, caption');
}

/**
 * A table as GFM has it: spans laid out on the grid, line breaks and paragraphs in a cell as `<br>`, the caption above. A
 * table without a header gets an empty one, since GFM knows no table without.
 * @param write the Markdown of a cell
 */
export function tableOf(table: Element, write: (cell: Element) => string): string {
  const rows = gridOf(table, write);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const hasHeader = rows[0]?.every((cell) => cell.isHeader || cell === empty) === true;
  const header = hasHeader ? (rows[0] ?? []) : [];
  const body = hasHeader ? rows.slice(1) : rows;
  const columns = Array.from({ length: width }, (_, index) => index);
  const alignOf = (column: number) =>
    header[column]?.align ?? body.find((row) => row[column]?.align)?.[column]?.align ?? null;

  const lines = [
    line(columns.map((column) => header[column]?.text ?? '')),
    line(columns.map((column) => rule(alignOf(column)))),
    ...body.map((row) => line(columns.map((column) => row[column]?.text ?? ''))),
  ];
  const caption = [...table.children].find(({ nodeName }) => nodeName === 'CAPTION');
  return `${caption ? `${write(caption)}\n\n` : ''}${lines.join('\n')}`;
}

function gridOf(table: Element, write: (cell: Element) => string): Cell[][] {
  const grid: Cell[][] = [];
  const rows = rowsOf(table);
  rows.forEach((row, rowIndex) => {
    grid[rowIndex] ??= [];
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[rowIndex]?.[column]) column++;
      const isHeader = cell.closest('thead') !== null || (cell.nodeName === 'TH' && rowIndex === 0);
      const content: Cell = { text: toLine(write(cell)), align: alignmentOf(cell), isHeader };
      const right = column + Math.min(spanOf(cell, 'colspan'), widest);
      const bottom = Math.min(rowIndex + spanOf(cell, 'rowspan'), rows.length);
      for (let y = rowIndex; y < bottom; y++) {
        grid[y] ??= [];
        for (let x = column; x < right; x++)
          (grid[y] as Cell[])[x] ??= y === rowIndex && x === column ? content : empty;
      }
      column = right;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? empty));
}

/** A cell is one line: what was several is joined by `<br>`, after a space for readers that drop tags, as Hugo does. */
function toLine(markdown: string): string {
  return markdown
    .trim()
    .replace(/\s*\n+\s*/g, ' <br>')
    .replace(/\|/g, '\\|');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |');
}

function rule(align: Align): string {
  return align === null ? '---' : { left: ':--', center: ':-:', right: '--:' }[align];
}

function alignmentOf(cell: Element): Align {
  const style = /text-align\s*:\s*(left|center|right)/i.exec(cell.getAttribute('style') ?? '')?.[1];
  const align = (style ?? cell.getAttribute('data-align') ?? cell.getAttribute('align') ?? '').toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return Number.isFinite(span) && span > 0 ? span : 1;
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH');
}
