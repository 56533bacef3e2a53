import { BadFileError } from '../../domain/import-problem';

/** A row of a table, with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One cell longer than this is a quotation mark that nobody closed. */
const longestCell = 4 * 1024 * 1024;

/**
 * The rows of comma-separated values: https://www.rfc-editor.org/rfc/rfc4180, with what people's files add to it: other
 * separators, line ends of any kind, quotation marks that stand alone in a cell. Empty lines are no rows.
 * @throws BadFileError `csv-quote` at the line where a quotation mark opens that never closes
 */
export async function* readCsv(pieces: AsyncIterable<string>, separator: string, name: string): AsyncGenerator<CsvRow> {
  let state = 'start' as 'start' | 'bare' | 'quoted' | 'after-quote';
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let firstLine = 1;
  let quoteLine = 1;
  let wasReturn = false;

  for await (const piece of pieces) {
    let from = 0;
    for (let index = 0; index < piece.length; index++) {
      const sign = piece[index];
      const isBreak = sign === '\n' || sign === '\r';
      const isSecondOfBreak = sign === '\n' && wasReturn;
      wasReturn = sign === '\r';
      if (isBreak && !isSecondOfBreak) line++;
      if (state === 'quoted') {
        if (sign !== '"') continue;
        cell += piece.slice(from, index);
        from = index + 1;
        state = 'after-quote';
      } else if (state === 'after-quote' && sign === '"') {
        from = index; // Two of them stand for one.
        state = 'quoted';
      } else if (sign === '"' && state === 'start') {
        from = index + 1;
        quoteLine = line;
        state = 'quoted';
      } else if (sign === separator || isBreak) {
        if (isSecondOfBreak && state === 'start' && cells.length === 0) {
          from = index + 1;
          firstLine = line;
          continue;
        }
        if (state === 'bare') cell += piece.slice(from, index);
        cells.push(cell);
        cell = '';
        from = index + 1;
        state = 'start';
        if (!isBreak) continue;
        if (cells.some((each) => each !== '')) yield { line: firstLine, cells };
        cells = [];
        firstLine = line;
      } else if (state === 'after-quote') {
        // A mark that stands alone within a quoted cell is one of its signs.
        cell += '"';
        from = index;
        state = 'quoted';
      } else if (state === 'start') {
        from = index;
        state = 'bare';
      }
    }
    if (state === 'bare' || state === 'quoted') cell += piece.slice(from);
    if (cell.length > longestCell) {
      const problem = state === 'quoted' ? 'csv-quote' : 'line-too-long';
      throw new BadFileError(problem, { file: name, at: { unit: 'line', number: quoteLine } });
    }
  }
  if (state === 'quoted') throw new BadFileError('csv-quote', { file: name, at: { unit: 'line', number: quoteLine } });
  cells.push(cell);
  if (cells.some((each) => each !== '')) yield { line: firstLine, cells };
}
