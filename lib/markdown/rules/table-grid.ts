/** A place of the grid, as far as a cell begins there. */
export interface Slot {
  readonly cell: Element;
  readonly isHeader: boolean;
}

/** The most columns a `colspan` is believed: pages write 1000 for “all”. */
const widest = 50;

/** The rows of a table itself, in the order in which a browser shows them: the head first and the foot last. */
export function rowsOf(table: Element): Element[] {
  const head: Element[] = [];
  const body: Element[] = [];
  const foot: Element[] = [];
  const visit = (parent: Element, rows: Element[]) => {
    for (const child of parent.children) {
      if (child.tagName === 'TR') rows.push(child);
      else if (child.tagName === 'THEAD') visit(child, head);
      else if (child.tagName === 'TFOOT') visit(child, foot);
      else if (child.tagName !== 'TABLE' && child.tagName !== 'CAPTION') visit(child, rows);
    }
  };
  visit(table, body);
  return [...head, ...body, ...foot];
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
}

/** Cells on the grid: what spans several places is in the first. https://html.spec.whatwg.org/#forming-a-table */
export function gridOf(rows: readonly Element[]): (Slot | null)[][] {
  const grid: (Slot | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[column] !== undefined) column++;
      const isHeader = row.parentElement?.tagName === 'THEAD' || (cell.tagName === 'TH' && y === 0);
      const right = column + Math.min(spanOf(cell, 'colspan') || 1, widest);
      const bottom = Math.min(y + (spanOf(cell, 'rowspan') || rows.length), rows.length);
      for (const line of grid.slice(y, bottom)) for (let x = column; x < right; x++) line[x] ??= null;
      grid[y]?.splice(column, 1, { cell, isHeader });
      column = right;
    }
  });
  return grid.map((row) => Array.from(row, (slot) => slot ?? null));
}

/** Zero is “to the end” for rows, and nothing for columns. */
function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return Number.isFinite(span) && span >= 0 ? span : 1;
}
