/** Whether a line is the second one of a table: https://github.github.com/gfm/#delimiter-row */
export function isDelimiterRow(line: string): boolean {
  return /^[-|:][-|: ]+$/.test(line) && !/^- /.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

/** The cells of a row, as written but for `\|`, which is a sign also in code. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  const row = line.trim();
  let start = 0;
  let cell = '';
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    const isEscaped = row[at - 1] === '\\';
    cell += row.slice(start, isEscaped ? at - 1 : at);
    start = at + 1;
    if (isEscaped) cell += '|';
    else {
      if (cells.length > 0 || at > 0) cells.push(cell.trim());
      else cells.push('');
      cell = '';
    }
  }
  cell += row.slice(start);
  cells.push(cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
}
