import type { Construct } from './construct';

/** What frameworks call it: Bootstrap, WordPress, Bulma, Sphinx. */
const className =
  /(?:^|\s)(?:(?:text-align-|text-|has-text-align-|has-text-|align-?|aligned-|ta-)(left|center|right|start|end)|(left|center|right))(?=\s|$)/i;

const sides: Readonly<Record<string, string>> = { start: 'left', end: 'right', centre: 'center', middle: 'center' };

/**
 * Captions, marked as such, and the alignment of cells, as `data-align`, from attributes, styles and classes of the cell, of its row, or of its column.
 * https://html.spec.whatwg.org/#tables-2 (rendering)
 */
export const table: Construct = {
  name: 'table',
  standardise(page) {
    for (const caption of page.querySelectorAll('caption')) caption.setAttribute('data-caption', '');
    for (const column of page.querySelectorAll('col[align], col[style*="text-align" i]')) alignColumn(column);
    for (const row of page.querySelectorAll('tr[align], tr[style*="text-align" i]')) {
      for (const cell of row.children) setAlign(cell, alignOf(row));
    }
    for (const cell of page.querySelectorAll('td[align], td[style], td[class], th[align], th[style], th[class]'))
      setAlign(cell, alignOf(cell));
  },
};

/** Columns are counted as they are written: who spans them says so in the cells. */
function alignColumn(column: Element): void {
  const align = alignOf(column);
  const index = [...(column.parentElement?.children ?? [])].indexOf(column);
  for (const row of column.closest('table')?.querySelectorAll('tr') ?? []) {
    const cell = row.children[index];
    if (cell) setAlign(cell, align);
  }
}

function alignOf(element: Element): string | null {
  const style = /text-align\s*:\s*(left|center|right|start|end)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const named = className.exec(element.getAttribute('class') ?? '');
  const align = (style ?? element.getAttribute('align') ?? named?.[1] ?? named?.[2] ?? '').toLowerCase();
  const side = Object.hasOwn(sides, align) ? (sides[align] ?? '') : align;
  return /^(left|center|right)$/.test(side) ? side : null;
}

function setAlign(cell: Element, align: string | null): void {
  if (align) cell.setAttribute('data-align', align);
}
