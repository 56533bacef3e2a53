import { parseFragment } from 'parse5';
import { attributeOf, lettersOf, silent } from './text.mjs';

// What a piece of HTML holds for a reader: its lines, which letters of them are emphasised, and everything that is more
// than text. Markdown is faithful when the HTML that a renderer makes of it holds the same.

/** @typedef {import('./text.mjs').Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/**
 * @typedef {object} Line A paragraph, item, heading or cell, or a part of one that ends at a line break.
 * @property {string} text
 * @property {string} marks for each UTF-16 unit of the text a digit: 1 strong, 2 emphasised, 4 struck, added up
 * @property {boolean} isDrawn whether some of it is no text of the page: a formula, the marks of a quotation
 */

/** What is counted, as text that can be compared. */
export const kinds = /** @type {const} */ (['links', 'images', 'headings', 'items', 'cells', 'codeLines']);

/** @typedef {{ lines: Line[] } & Record<typeof kinds[number], string[]>} Shape */

/** @param {string} html @param {string} baseUrl what relative addresses are relative to @returns {Shape} */
export function shapeOf(html, baseUrl) {
  const reader = new ShapeReader(baseUrl);
  for (const node of parseFragment(html).childNodes)
    reader.read(node, { marks: 0, isAtomic: false, isPreformatted: false, isCode: false });
  reader.endLine();
  return reader.shape;
}

const blockNames =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** One line in Markdown, whatever is in it. */
const atomicNames = /^(h[1-6]|td|th)$/;
/** What a reader sees of these is not their text: a formula, the marks of a quotation, a box. */
const drawnNames = /^(math|q|input)$/;
const embedNames = /^(iframe|embed|video|audio)$/;
const codeNames = /^(pre|code|samp|tt)$/;
const markOf = new Map([
  ['strong', 1],
  ['b', 1],
  ['em', 2],
  ['i', 2],
  ['del', 4],
  ['s', 4],
  ['strike', 4],
]);

/** @typedef {{ marks: number, isAtomic: boolean, isPreformatted: boolean, isCode: boolean }} Place */

class ShapeReader {
  /** @type {Shape} */
  shape = { lines: [], links: [], images: [], headings: [], items: [], cells: [], codeLines: [] };
  #baseUrl;
  #text = '';
  #marks = '';
  #isDrawn = false;
  #isSpaceDue = false;

  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  /** @param {Node} node @param {Place} place */
  read(node, place) {
    if (node.nodeName === '#text' && 'value' in node) this.#readText(node.value, place);
    if ('tagName' in node && !isSilent(node)) this.#readElement(node, place);
  }

  /** @param {string} text @param {Place} place */
  #readText(text, { marks, isAtomic, isPreformatted }) {
    // Control characters are none of the text.
    const plain = text.replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, '');
    if (isAtomic || !isPreformatted) return this.#addText(plain, marks);
    for (const [at, line] of plain.split('\n').entries()) {
      if (at > 0) this.endLine();
      this.#addText(line, marks);
    }
  }

  /** @param {Element} element @param {Place} place */
  #readElement(element, place) {
    const { tagName } = element;
    if (embedNames.test(tagName)) return this.#addText(labelOf(element, this.#baseUrl), place.marks);
    if (drawnNames.test(tagName)) this.#isDrawn = true;
    if (tagName === 'img') this.#addAddress('images', attributeOf(element, 'src'));
    if (tagName === 'a' && !place.isCode && hasContent(element))
      this.#addAddress('links', attributeOf(element, 'href'));
    const isBlock = blockNames.test(tagName) && !place.isAtomic;
    if (isBlock) this.endLine();
    else if (tagName === 'br' || blockNames.test(tagName)) this.#isSpaceDue = true;
    if (tagName === 'br' && !place.isAtomic) this.endLine();

    // Markdown has neither emphasis nor links in code.
    const marks = codeNames.test(tagName) ? 0 : marksIn(element, place.marks);
    if (tagName === 'pre' && isCode(element)) this.#addCode(element);
    const first = this.shape.lines.length;
    const isAtomic = place.isAtomic || (atomicNames.test(tagName) && !isInLayout(element));
    const isPreformatted = place.isPreformatted || tagName === 'pre';
    for (const child of inOrder(element))
      this.read(child, { marks, isAtomic, isPreformatted, isCode: place.isCode || codeNames.test(tagName) });

    if (isBlock) this.endLine();
    else if (blockNames.test(tagName)) this.#isSpaceDue = true;
    if (isBlock) this.#count(tagName, this.shape.lines[first]?.text, isAtomic);
  }

  /** @param {string} tagName @param {string | undefined} text the first line in it @param {boolean} isAtomic */
  #count(tagName, text, isAtomic) {
    if (text === undefined) return;
    if (/^h[1-6]$/.test(tagName)) this.shape.headings.push(`${tagName} ${lettersOf(text)}`);
    if (tagName === 'li') this.shape.items.push(lettersOf(text));
    if ((tagName === 'td' || tagName === 'th') && isAtomic) this.shape.cells.push(lettersOf(text));
  }

  /** White space as a browser shows it. @param {string} text @param {number} marks */
  #addText(text, marks) {
    for (const [word] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(word)) {
        this.#isSpaceDue = true;
        continue;
      }
      if (this.#isSpaceDue && this.#text !== '') this.#append(' ', marks);
      this.#append(word, marks);
      this.#isSpaceDue = false;
    }
  }

  /** @param {string} text @param {number} marks */
  #append(text, marks) {
    this.#text += text;
    this.#marks += String(marks).repeat(text.length);
  }

  endLine() {
    const start = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const marks = this.#marks.slice(start, start + text.length);
    if (text !== '') this.shape.lines.push({ text, marks, isDrawn: this.#isDrawn });
    this.#text = '';
    this.#marks = '';
    this.#isDrawn = false;
    this.#isSpaceDue = false;
  }

  /** @param {Element} pre */
  #addCode(pre) {
    const lines = codeOf(pre).replace(/\n$/, '').split('\n');
    this.shape.codeLines.push(...lines.filter((line) => line.trim() !== ''));
  }

  /** @param {'links' | 'images'} kind @param {string | null} address */
  #addAddress(kind, address) {
    if (!address || !URL.canParse(address, this.#baseUrl)) return;
    const url = new URL(address, this.#baseUrl);
    const isInPage = address.startsWith('#') || url.href.split('#')[0] === this.#baseUrl.split('#')[0];
    if (/^(https?|mailto|tel):$/.test(url.protocol) && !(kind === 'links' && isInPage))
      this.shape[kind].push(decoded(url.href));
  }
}

/** @param {Element} element */
function isSilent(element) {
  return (
    (silent.has(element.tagName) && !embedNames.test(element.tagName)) ||
    element.tagName === 'rp' ||
    element.tagName === 'button' ||
    attributeOf(element, 'data-left-out') !== null ||
    // What a renderer puts where a footnote is.
    attributeOf(element, 'data-footnote-ref') !== null ||
    /\bfootnote-(ref|backref)\b/.test(attributeOf(element, 'class') ?? '') ||
    attributeOf(element, 'data-footnote-backref') !== null
  );
}

/** Also by the element's own style, as a page has it. @param {Element} element @param {number} outer */
function marksIn(element, outer) {
  const style = attributeOf(element, 'style') ?? '';
  let marks = outer | (markOf.get(element.tagName) ?? 0);
  const weight = /font-weight\s*:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight && !/^(h[1-6]|th)$/.test(element.tagName))
    marks = weight === 'bold' || Number(weight) >= 600 ? marks | 1 : marks & ~1;
  const slant = /font-style\s*:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase();
  if (slant) marks = slant === 'normal' ? marks & ~2 : marks | 2;
  return /text-decoration(-line)?\s*:[^;]*line-through/i.test(style) ? marks | 4 : marks;
}

/** A table's foot may stand before its rows, and is shown below them. @param {Element} element */
function inOrder({ tagName, childNodes }) {
  return tagName === 'table' ? childNodes.toSorted((a, b) => Number(isFoot(a)) - Number(isFoot(b))) : childNodes;
}

/** @param {Node} node */
function isFoot(node) {
  return node.nodeName === 'tfoot';
}

/** Code, and no article that an editor has put into a `<pre>`. @param {Element} pre */
function isCode(pre) {
  return (
    find(pre, ({ tagName }) => tagName === 'code') !== null || find(pre, (one) => blockNames.test(one.tagName)) === null
  );
}

/** @param {Node} node @returns {string} */
function codeOf(node) {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(codeOf).join('') : '';
}

/** Whether a cell only places things on the page: nobody calls anything in its table a header, and it holds much. @param {Element} cell */
function isInLayout(cell) {
  if (cell.tagName !== 'td' && cell.tagName !== 'th') return false;
  let table = cell;
  while (table.tagName !== 'table') {
    if (!table.parentNode || !('tagName' in table.parentNode)) return true;
    table = table.parentNode;
  }
  return isLayoutTable(table);
}

/** @type {WeakMap<Element, boolean>} */
const known = new WeakMap();

/** @param {Element} table */
function isLayoutTable(table) {
  const before = known.get(table);
  if (before !== undefined) return before;
  const rows = rowsOf(table).map((row) => row.childNodes.filter(isCell));
  const cells = rows.flat();
  const isData =
    cells.some(({ nodeName }) => nodeName === 'th') ||
    table.childNodes.some(({ nodeName }) => nodeName === 'caption' || nodeName === 'thead');
  const isLayout =
    /^(presentation|none)$/.test(attributeOf(table, 'role') ?? '') ||
    (!isData &&
      (find(table, ({ tagName }) => /^(table|h[1-3]|pre|blockquote)$/.test(tagName)) !== null ||
        rows.every((row) => row.length <= 1) ||
        cells.some((cell) => codeOf(cell).length > longestCell)));
  known.set(table, isLayout);
  return isLayout;
}

/** In characters. */
const longestCell = 2000;

/** Its own, and none of a table in it. @param {Element} table @returns {Element[]} */
function rowsOf(table) {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return child.tagName === 'tr' ? [child] : /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** @param {Node} node */
function isCell(node) {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

/** Renderers write the same address with more or fewer escapes. @param {string} address */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** An embed reads as its title, or as its host. @param {Element} element @param {string} baseUrl */
function labelOf(element, baseUrl) {
  const source = find(element, ({ tagName }) => tagName === 'source');
  const address = attributeOf(element, 'src') ?? (source && attributeOf(source, 'src')) ?? '';
  if (!address || !URL.canParse(address, baseUrl)) return '';
  const url = new URL(address, baseUrl);
  if (!/^https?:$/.test(url.protocol)) return '';
  return attributeOf(element, 'title')?.trim() || attributeOf(element, 'aria-label')?.trim() || url.hostname;
}

/** @param {Element} element */
function hasContent(element) {
  return (
    codeOf(element).trim() !== '' ||
    find(element, (one) => one.tagName === 'img' && !/^data:/.test(attributeOf(one, 'src') ?? '')) !== null
  );
}

/** The first element below that is like that. @param {Node} node @param {(element: Element) => boolean} isLike @returns {Element | null} */
function find(node, isLike) {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if ('tagName' in child && isLike(child)) return child;
    const below = find(child, isLike);
    if (below) return below;
  }
  return null;
}
