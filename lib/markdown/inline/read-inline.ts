import type { ImageReference } from '../../domain/article';
import { type Atom, emphasis, type InlineText, InlineTextBuilder, strikethrough, strong } from './inline-text';
import { linkDestination, linkTitle } from './link-destination';

/** A link that is open around a piece of text. Kept apart from the nodes, since it may be open around whole blocks. */
export interface LinkTarget {
  readonly url: string;
  readonly title: string;
}

/** A node of a line, with what is open around it. */
export interface RunItem {
  readonly node: Node;
  readonly marks: number;
  readonly link: LinkTarget | null;
}

/** What reading needs to know of the page, and what it finds. */
export interface InlineReader {
  /** Absolute form of an address; `null` when it leads nowhere a reader could go. */
  resolve(address: string): string | null;
  onImage(image: ImageReference): void;
}

/** What an element does to the letters in it. */
const marksOfTag: Readonly<Record<string, number>> = {
  STRONG: strong,
  B: strong,
  EM: emphasis,
  I: emphasis,
  DEL: strikethrough,
  S: strikethrough,
  STRIKE: strikethrough,
};

/** Nothing of these is text of the page. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'LINK',
  'META',
  'TITLE',
  'SVG',
  'CANVAS',
  'OBJECT',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'PROGRESS',
  'METER',
  'DATALIST',
  'MAP',
  'PARAM',
  'SOURCE',
  'TRACK',
]);

/** Reads the nodes of one line: elements become marks and atoms, white space collapses. */
export function readInline(items: readonly RunItem[], reader: InlineReader): InlineText {
  const builder = new InlineTextBuilder();
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    let end = index + 1;
    while (end < items.length && items[end]?.link === item.link) end++;
    const together = items.slice(index, end);
    const readAll = (into: InlineTextBuilder, isInLink: boolean) => {
      for (const { node, marks } of together) readNode(node, { builder: into, marks, reader, isInLink });
    };
    if (item.link) addLink(builder, item.link, (inner) => readAll(inner, true));
    else readAll(builder, false);
    index = end;
  }
  return builder.build();
}

/** The marks an element sets, by its name or by its own style. */
export function marksOf(element: Element): number {
  const style = element.getAttribute('style') ?? '';
  const isBold = /font-weight\s*:\s*(bold|bolder|[6-9]00)/i.test(style);
  const isItalic = /font-style\s*:\s*(italic|oblique)/i.test(style);
  const isThin = /font-weight\s*:\s*(normal|[1-4]00)/i.test(style);
  const byTag = marksOfTag[element.tagName] ?? 0;
  return ((isThin ? byTag & ~strong : byTag) | (isBold ? strong : 0) | (isItalic ? emphasis : 0)) & 7;
}

/** Where an `<a>` leads, if anywhere. */
export function linkTargetOf(element: Element, reader: InlineReader): LinkTarget | null {
  const address = element.tagName === 'A' ? element.getAttribute('href') : null;
  const url = address === null ? null : reader.resolve(address);
  return url === null ? null : { url, title: element.getAttribute('title') ?? '' };
}

/** Whether nothing of an element is to be read. */
export function isSilent(element: Element): boolean {
  return silent.has(element.tagName.toUpperCase());
}

/** What is known where an element is read. */
interface Place {
  readonly builder: InlineTextBuilder;
  readonly marks: number;
  readonly reader: InlineReader;
  readonly isInLink: boolean;
}

function readNode(node: Node, place: Place): void {
  if (node.nodeType === node.TEXT_NODE) place.builder.addText(node.nodeValue ?? '', place.marks);
  else if (node.nodeType === node.ELEMENT_NODE) readElement(node as Element, place);
}

function readElement(element: Element, outer: Place): void {
  if (isSilent(element)) return;
  const place = { ...outer, marks: outer.marks | marksOf(element) };
  const read = Object.hasOwn(readers, element.tagName) ? readers[element.tagName] : readChildren;
  read?.(element, place);
}

function readChildren(element: Element, place: Place): void {
  for (const child of element.childNodes) readNode(child, place);
}

/** The elements of a line that are more than marks. */
const readers: Readonly<Record<string, (element: Element, place: Place) => void>> = {
  BR: (_element, { builder, marks }) => builder.addAtom({ kind: 'break' }, marks),
  A: readAnchor,
  IMG: (element, { builder, marks, reader }) => addRaw(builder, imageOf(element, reader), false, marks),
  CODE: readCode,
  KBD: readCode,
  SAMP: readCode,
  TT: readCode,
  SUB: readWithTags,
  SUP: readWithTags,
  Q: readQuotation,
  RT: readRubyText,
  INPUT: readCheckbox,
  IFRAME: readEmbed,
  EMBED: readEmbed,
  VIDEO: readEmbed,
  AUDIO: readEmbed,
};

function readAnchor(element: Element, place: Place): void {
  const target = place.isInLink ? null : linkTargetOf(element, place.reader);
  if (target)
    addLink(place.builder, target, (inner) => readChildren(element, { ...place, builder: inner, isInLink: true }));
  else readChildren(element, place);
}

/** A link in code stays a link. */
function readCode(element: Element, place: Place): void {
  if (element.querySelector('a[href], img')) readChildren(element, place);
  else addRaw(place.builder, codeSpan(element.textContent ?? ''), true, place.marks);
}

/** Markdown has no sign for them, and `10` with a lost power is another number. */
function readWithTags(element: Element, place: Place): void {
  const tag = (element.textContent ?? '').trim() === '' ? '' : element.tagName.toLowerCase();
  addRaw(place.builder, tag && `<${tag}>`, false, place.marks);
  readChildren(element, place);
  addRaw(place.builder, tag && `</${tag}>`, false, place.marks);
}

/** The browser draws these marks; they are not in the text. */
function readQuotation(element: Element, place: Place): void {
  place.builder.addText('“', place.marks);
  readChildren(element, place);
  place.builder.addText('”', place.marks);
}

/** `漢字(かんじ)`: in parentheses, unless the page brings its own for browsers without ruby. */
function readRubyText(element: Element, place: Place): void {
  const hasParentheses = element.parentElement?.querySelector('rp') != null;
  if (!hasParentheses) place.builder.addText('(', place.marks);
  readChildren(element, place);
  if (!hasParentheses) place.builder.addText(')', place.marks);
}

function readCheckbox(element: Element, { builder }: Place): void {
  if (element.getAttribute('type') !== 'checkbox' || !element.closest('li')) return;
  addRaw(builder, element.hasAttribute('checked') ? '[x]' : '[ ]', false, 0);
  builder.addText(' ', 0);
}

/** What plays in a frame can't be kept as text: a link to it, under its title or its host, can. */
function readEmbed(element: Element, { builder, marks, reader, isInLink }: Place): void {
  const address = element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src');
  const url = address ? reader.resolve(address) : null;
  if (!url?.startsWith('http') || isInLink) return;
  const label =
    element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || new URL(url).hostname;
  addLink(builder, { url, title: '' }, (inner) => inner.addText(label, marks));
}

/** White space and line breaks at the ends of a link stand outside it. A link around nothing is nothing. */
function addLink(
  builder: InlineTextBuilder,
  { url, title }: LinkTarget,
  read: (inner: InlineTextBuilder) => void,
): void {
  const inside = new InlineTextBuilder();
  read(inside);
  const inner = inside.build();
  const { before, after } = inside.margins;
  builder.addInline(before);
  if (inner.text !== '') builder.addAtom({ kind: 'link', inner, url, title }, 0);
  builder.addInline(after);
}

function addRaw(builder: InlineTextBuilder, markdown: string, isWord: boolean, marks: number): void {
  if (markdown !== '') builder.addAtom({ kind: 'raw', markdown, isWord } satisfies Atom, marks);
}

function imageOf(element: Element, reader: InlineReader): string {
  const address = element.getAttribute('src');
  const url = address ? reader.resolve(address) : null;
  if (!url) return '';
  const alt = (element.getAttribute('alt') ?? '').toWellFormed().replace(/\s+/g, ' ').trim();
  reader.onImage({ url, alt });
  const label = alt.replace(/[\\[\]`*_<&~]/g, '\\$&');
  return `![${label}](${linkDestination(url)}${linkTitle(element.getAttribute('title') ?? '')})`;
}

/** As many backticks around as it takes. https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(code: string): string {
  const text = code.toWellFormed().replace(/\s+/g, ' ');
  if (text.trim() === '') return '';
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  // A parser takes one space from both ends, if there is one at both.
  const needsSpace = /^`|`$/.test(text) || /^ .* $/.test(text);
  return needsSpace ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
