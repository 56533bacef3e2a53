import { parseFragment } from 'parse5';
import { attributeOf, lettersOf, silent } from '../text.mjs';
import { find, rawTextOf } from './html-tree.mjs';
import { inShownOrder, isDataCell } from './tables.mjs';

// What a piece of HTML holds for a reader: its lines, which letters of them are emphasised, and everything that is more
// than text. Markdown is faithful when the HTML that a renderer makes of it holds the same.

/** @typedef {import('../text.mjs').Node} Node */
/** @typedef {import('./html-tree.mjs').Element} Element */

/**
 * @typedef {object} Line A paragraph, item, heading or cell, or a part of one that ends at a line break.
 * @property {string} text
 * @property {string} marks for each UTF-16 unit of the text a digit: 1 strong, 2 emphasised, 4 struck, added up
 * @property {boolean} isDrawn whether some of it is no text of the page: a formula, the marks of a quotation
 */

/** What is counted, as text that can be compared. */
export const kinds = /** @type {const} */ (['links', 'images', 'headings', 'items', 'cells', 'code lines']);

/** @typedef {{ lines: Line[] } & Record<typeof kinds[number], string[]>} Shape */

/** @param {string} html @param {string} baseUrl what relative addresses are relative to @returns {Shape} */
export function shapeOf(html, baseUrl) {
  const { childNodes } = parseFragment(html);
  const reader = new ShapeReader(baseUrl, new Set(childNodes.flatMap(notesIn)));
  for (const node of childNodes) reader.read(node, { marks: 0, isAtomic: false, isPreformatted: false, isCode: false });
  reader.endLine();
  return reader.shape;
}

const blockNames =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
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

/**
 * @typedef {object} Place What is known where a node is read.
 * @property {number} marks
 * @property {boolean} isAtomic whether this is one line in Markdown, whatever is in it: a heading, a cell
 * @property {boolean} isPreformatted
 * @property {boolean} isCode
 */

class ShapeReader {
  /** @type {Shape} */
  shape = { lines: [], links: [], images: [], headings: [], items: [], cells: [], 'code lines': [] };
  #baseUrl;
  #notes;
  #text = '';
  #marks = '';
  #isDrawn = false;
  #isSpaceDue = false;

  /** @param {string} baseUrl @param {ReadonlySet<string>} notes labels of the footnotes whose text is there */
  constructor(baseUrl, notes) {
    this.#baseUrl = baseUrl;
    this.#notes = notes;
  }

  /** @param {Node} node @param {Place} place */
  read(node, place) {
    if (node.nodeName === '#text' && 'value' in node) this.#readText(node.value, place);
    if ('tagName' in node && !isSilent(node, this.#notes)) this.#readElement(node, place);
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

    if (tagName === 'pre' && isCode(element)) this.#addCode(element);
    const first = this.shape.lines.length;
    const inside = placeIn(element, place);
    for (const child of inShownOrder(element)) this.read(child, inside);

    if (isBlock) this.endLine();
    else if (blockNames.test(tagName)) this.#isSpaceDue = true;
    if (tagName === 'blockquote') this.#dropAlert(first);
    if (isBlock) this.#count(tagName, this.shape.lines[first]?.text, inside.isAtomic);
  }

  /** The kind of a box, which GitHub and Obsidian draw as an icon, and other renderers show as it is written. @param {number} first */
  #dropAlert(first) {
    const line = this.shape.lines[first];
    const sign = line && /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] ?/.exec(line.text)?.[0];
    if (!sign) return;
    const rest = { ...line, text: line.text.slice(sign.length), marks: line.marks.slice(sign.length) };
    this.shape.lines.splice(first, 1, ...(rest.text === '' ? [] : [rest]));
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
    const lines = rawTextOf(pre).replace(/\n$/, '').split('\n');
    this.shape['code lines'].push(...lines.filter((line) => line.trim() !== ''));
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

/** The labels of the footnotes that are not left out. @param {Node} node @returns {string[]} */
function notesIn(node) {
  if (!('tagName' in node) || attributeOf(node, 'data-left-out') !== null) return [];
  const label = attributeOf(node, 'data-footnote');
  return [...(label === null ? [] : [label]), ...node.childNodes.flatMap(notesIn)];
}

/** @param {Element} element @param {ReadonlySet<string>} notes */
function isSilent(element, notes) {
  return (
    (silent.has(element.tagName) && !embedNames.test(element.tagName)) ||
    element.tagName === 'rp' ||
    element.tagName === 'button' ||
    attributeOf(element, 'data-left-out') !== null ||
    // What a renderer puts where a footnote is; without the note it is a link.
    notes.has(attributeOf(element, 'data-footnote-ref') ?? '') ||
    /\bfootnote-(ref|backref)\b/.test(attributeOf(element, 'class') ?? '') ||
    attributeOf(element, 'data-footnote-backref') !== null
  );
}

/** @param {Element} element @param {Place} place @returns {Place} */
function placeIn(element, place) {
  const { tagName } = element;
  const isCode = place.isCode || codeNames.test(tagName);
  return {
    // Markdown has neither emphasis nor links in code.
    marks: isCode ? 0 : marksIn(element, place.marks),
    isAtomic: place.isAtomic || /^h[1-6]$/.test(tagName) || isDataCell(element),
    isPreformatted: place.isPreformatted || tagName === 'pre',
    isCode,
  };
}

/** Also by the element's own style, as a page has it. @param {Element} element @param {number} outer */
function marksIn(element, outer) {
  const style = attributeOf(element, 'style') ?? '';
  // A caption is emphasised, so that it is not taken for the text.
  const isCaption = attributeOf(element, 'data-caption') !== null;
  let marks = outer | (markOf.get(element.tagName) ?? 0) | (isCaption ? 2 : 0);
  const weight = /font-weight\s*:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight && !/^(h[1-6]|th)$/.test(element.tagName))
    marks = weight === 'bold' || Number(weight) >= 600 ? marks | 1 : marks & ~1;
  const slant = /font-style\s*:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase();
  if (slant) marks = slant === 'normal' ? marks & ~2 : marks | 2;
  return /text-decoration(-line)?\s*:[^;]*line-through/i.test(style) ? marks | 4 : marks;
}

/** Code, and no article that an editor has put into a `<pre>`. @param {Element} pre */
function isCode(pre) {
  return (
    find(pre, ({ tagName }) => tagName === 'code') !== null || find(pre, (one) => blockNames.test(one.tagName)) === null
  );
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
    rawTextOf(element).trim() !== '' ||
    find(element, (one) => one.tagName === 'img' && !/^data:/.test(attributeOf(one, 'src') ?? '')) !== null
  );
}
