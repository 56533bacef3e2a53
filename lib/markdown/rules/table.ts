import { type Block, blocksOf } from '../block';
import { marksOf } from '../inline/marks';
import type { BlockRule, Place, Writing } from '../writing';
import { joinInCell } from './nesting';
import { type Align, alignOfColumn } from './table-align';
import { cellsOf, gridOf, rowsOf, type Slot } from './table-grid';

/**
 * A table as GFM has it: spans laid out on the grid, the caption as a line above. One without a header gets an empty one,
 * since GFM knows no table without, and its first row is none. https://github.github.com/gfm/#tables-extension-
 */
export const table: BlockRule = (element, place, writing) => {
  const rows = rowsOf(element);
  if (place.inside === 'heading' || isLayout(element, rows)) return writing.blocksIn(element.childNodes, place);
  const grid = gridOf(rows);
  const write = (slot: Slot | null) => (slot ? writeCell(slot.cell, place, writing) : '');
  return [
    ...captionOf(element, place, writing),
    ...blocksOf(place.inside === 'cell' ? tagged(grid, write) : piped(grid, write)),
  ];
};

type Grid = readonly (readonly (Slot | null)[])[];
type WriteSlot = (slot: Slot | null) => string;

/** Whether a table only places things on the page: it says so, or nobody called anything in it a header and it holds much. */
function isLayout(table: Element, rows: readonly Element[]): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const cells = rows.map(cellsOf);
  const isData = cells.some((row) => row.some(({ tagName }) => tagName === 'TH')) || captionIn(table) !== undefined;
  if (isData || table.querySelector(':scope > thead')) return false;
  if (cells.every((row) => row.length <= 1)) return true;
  return (
    table.querySelector('table, h1, h2, h3, pre, blockquote') !== null ||
    cells.some((row) => row.some(({ textContent }) => (textContent ?? '').length > longestCell))
  );
}

/** In characters: a cell with more text than this is a part of the page. */
const longestCell = 2000;

function piped(grid: Grid, write: WriteSlot): string {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const hasHeader = grid[0]?.every((slot) => slot === null || slot.isHeader) === true;
  const [header, body] = hasHeader ? [grid[0] ?? [], grid.slice(1)] : [[], grid];
  const texts = [header, ...body].map((row) => Array.from({ length: width }, (_, x) => toPiped(write(row[x] ?? null))));
  if (texts.flat().every((text) => text === '')) return '';
  const rules = Array.from({ length: width }, (_, x) => {
    const cells = body.map((row) => row[x]?.cell).filter((cell) => cell !== undefined);
    return ruleOf(alignOfColumn(header[x]?.cell, cells));
  });
  const [first = [], ...rest] = texts;
  return [first, rules, ...rest].map(lineOf).join('\n');
}

/** A table in a cell, which is one line: there it has to be tags, and spaces for those who drop them. */
function tagged(grid: Grid, write: WriteSlot): string {
  const rows = grid.map((row) =>
    row.map((slot) => `<${slot?.isHeader ? 'th' : 'td'}>${write(slot)}</${slot?.isHeader ? 'th' : 'td'}>`).join(' '),
  );
  return `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join(' ')}</table>`;
}

function writeCell(cell: Element, place: Place, writing: Writing): string {
  return joinInCell(writing.blocksIn(cell.childNodes, { ...place, marks: marksOf(cell, place.marks), inside: 'cell' }));
}

/** The sign that ends a cell ends it everywhere, in code as well. */
function toPiped(markdown: string): string {
  return markdown.replace(/\|/g, '\\|');
}

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
}

function ruleOf(align: Align | null): string {
  return align === null ? '---' : { left: ':--', center: ':-:', right: '--:' }[align];
}

function captionOf(table: Element, place: Place, writing: Writing): readonly Block[] {
  const caption = captionIn(table);
  return caption ? writing.blocksIn([caption], place) : [];
}

function captionIn(table: Element): Element | undefined {
  return [...table.children].find(({ tagName }) => tagName === 'CAPTION');
}
