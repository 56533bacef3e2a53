export type Align = 'left' | 'center' | 'right';

/** How a cell's text is aligned. `lib/extract/constructs/table` has gathered it from wherever pages say so. */
export function alignOf(cell: Element): Align | null {
  const align = cell.getAttribute('data-align') ?? cell.getAttribute('align') ?? '';
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

/** The alignment of a column, of which GFM has one: what most cells of its body say, or else its header. */
export function alignOfColumn(header: Element | undefined, body: readonly Element[]): Align | null {
  const counts = new Map<Align, number>();
  for (const cell of body) {
    const align = alignOf(cell);
    if (align) counts.set(align, (counts.get(align) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  return most ?? (header ? alignOf(header) : null);
}
