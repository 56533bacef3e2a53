import { BadFileError } from '../../domain/import-problem';
import { readCsv } from './read-csv';
import { textPieces } from './read-text';
import type { SourceFile } from './source-file';

/** A row by the names of its columns, as lower case. */
export interface TableRow {
  readonly line: number;
  /** What stands in a column; empty when there is no such. */
  of(column: string): string;
  /** What stands in the columns that are not named, where something does. */
  rest(...columns: readonly string[]): Record<string, string>;
}

/** The names in the first line of a table, as lower case; `null` when it is none. */
export function columnsOf(head: string): readonly string[] | null {
  const [line = ''] = head.split(/\r\n|\r|\n/, 1);
  const separator = separatorOf(line);
  const names = line.split(separator).map(nameOf);
  return names.length > 1 || isName(names[0]) ? names : null;
}

/** The rows of a table whose first line names the columns. */
export async function* readTable(file: SourceFile): AsyncGenerator<TableRow> {
  const pieces = textPieces(file);
  const first = await pieces.next();
  const start = first.done ? '' : first.value;
  const separator = separatorOf(start.split(/\r\n|\r|\n/, 1)[0] ?? '');
  let columns: readonly string[] | null = null;
  for await (const { line, cells } of readCsv(joined(start, pieces), separator, file.name)) {
    if (columns === null) {
      columns = cells.map(nameOf);
      continue;
    }
    const names = columns;
    if (cells.length > names.length + 1) {
      throw new BadFileError('csv-columns', { file: file.name, at: { unit: 'line', number: line } });
    }
    yield {
      line,
      of: (column) => cells[names.indexOf(column)] ?? '',
      rest: (...known) =>
        Object.fromEntries(
          names.flatMap((name, index) => (known.includes(name) || !cells[index] ? [] : [[name, cells[index]]])),
        ),
    };
  }
}

/** People's spreadsheets write other separators. */
function separatorOf(line: string): string {
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

function nameOf(text: string): string {
  return text.replace(/^\s*"?|"?\s*$/g, '').toLowerCase();
}

function isName(text: string | undefined): boolean {
  return text === 'url';
}

async function* joined(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
