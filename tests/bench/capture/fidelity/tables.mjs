import { attributeOf } from '../text.mjs';
import { find, rawTextOf } from './html-tree.mjs';

/** @typedef {import('../text.mjs').Node} Node */
/** @typedef {import('./html-tree.mjs').Element} Element */

/** In characters: a cell with more text than this is a part of the page. */
const longestCell = 2000;

/** A cell of a table that says something, and does not only place things on the page. @param {Element} element */
export function isDataCell(element) {
  if (!isCell(element)) return false;
  const table = tableAround(element);
  return table !== null && !isLayout(table);
}

/** The children as they are shown: a table's foot may stand before its rows. @param {Element} element */
export function inShownOrder({ tagName, childNodes }) {
  if (tagName !== 'table') return childNodes;
  const isFoot = (/** @type {Node} */ node) => Number(node.nodeName === 'tfoot');
  return childNodes.toSorted((a, b) => isFoot(a) - isFoot(b));
}

/** @type {WeakMap<Element, boolean>} */
const known = new WeakMap();

/** Nobody calls anything in it a header, and it holds one column, or much. @param {Element} table */
function isLayout(table) {
  const before = known.get(table);
  if (before !== undefined) return before;
  const rows = rowsOf(table).map((row) => row.childNodes.filter(isCell));
  const cells = rows.flat();
  const isData =
    cells.some(({ nodeName }) => nodeName === 'th') ||
    table.childNodes.some(({ nodeName }) => nodeName === 'caption' || nodeName === 'thead');
  const answer =
    /^(presentation|none)$/.test(attributeOf(table, 'role') ?? '') ||
    (!isData &&
      (rows.every((row) => row.length <= 1) ||
        cells.some((cell) => rawTextOf(cell).length > longestCell) ||
        find(table, ({ tagName }) => /^(table|h[1-3]|pre|blockquote)$/.test(tagName)) !== null));
  known.set(table, answer);
  return answer;
}

/** Its own, and none of a table in it. @param {Element} table @returns {Element[]} */
function rowsOf(table) {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return child.tagName === 'tr' ? [child] : /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** @param {Element} cell @returns {Element | null} */
function tableAround({ parentNode }) {
  if (!parentNode || !('tagName' in parentNode)) return null;
  return parentNode.tagName === 'table' ? parentNode : tableAround(parentNode);
}

/** @param {Node} node */
function isCell({ nodeName }) {
  return nodeName === 'td' || nodeName === 'th';
}
