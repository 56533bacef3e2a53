import { formulaEdge, madeEdge, mayGrow } from './fold';
import { plainTex } from './plain-tex';

/** What plays in a frame has a name in Markdown, and a box is checked or not. */
const players = new Set('AUDIO EMBED IFRAME INPUT OBJECT VIDEO'.split(' '));

/** Nothing of these is text. */
const silent = new Set(
  'AREA CANVAS DATALIST HEAD LINK MAP META METER NOSCRIPT PARAM PROGRESS RP SCRIPT SELECT SOURCE STYLE SVG TEMPLATE TEXTAREA TITLE TRACK'.split(
    ' ',
  ),
);

/** These begin and end a line: https://html.spec.whatwg.org/#flow-content-3 */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** A table that is being read: browsers show its parts in this order, whatever order they are in. */
class OpenTable {
  readonly caption: string[] = [];
  readonly head: string[] = [];
  readonly body: string[] = [];
  readonly foot: string[] = [];

  constructor(readonly around: string[]) {}

  partOf(name: string): string[] | null {
    if (name === 'CAPTION') return this.caption;
    if (name === 'THEAD') return this.head;
    return name === 'TFOOT' ? this.foot : null;
  }

  get text(): string {
    return [this.caption, this.head, this.body, this.foot].map((part) => part.join('')).join('');
  }
}

/**
 * The text of an article's element, a block a line, with signs of ours where Markdown or the page may say something else.
 * Not recursive: pages nest as deep as they like.
 */
export function textOfContent(root: Element): string {
  let parts: string[] = [];
  let preformatted: Node | null = null;
  const tables: OpenTable[] = [];
  const notes = notesIn(root);
  for (let node: Node | null = root; node; ) {
    const below = enter(node);
    if (below) {
      node = below;
      continue;
    }
    for (leave(node); node !== root && !node.nextSibling; leave(node)) node = node.parentNode as Node;
    node = node === root ? null : node.nextSibling;
  }
  return parts.join('');

  /** The first node inside that is to be read. */
  function enter(node: Node): Node | null {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      parts.push(preformatted ? text : text.replace(/[\n\r\x01-\x03]+/g, ' '));
    }
    if (node.nodeType !== 1) return null;
    const element = node as Element;
    const name = element.nodeName.toUpperCase();
    if (blocks.has(name)) parts.push('\n');
    if (name === 'PRE') preformatted ??= element;
    if (name === 'TABLE') {
      const table = new OpenTable(parts);
      tables.push(table);
      parts = table.body;
    }
    parts = tables.at(-1)?.partOf(name) ?? parts;
    if (name === 'MATH') parts.push(formulaEdge, plainTex(element.textContent ?? ''), formulaEdge);
    else if (players.has(name) || isMarkOf(element, name, notes)) parts.push(mayGrow);
    else if (!silent.has(name) && !(name === 'BUTTON' && isLabelled(element))) {
      parts.push(signAround(element, name));
      return node.firstChild;
    }
    return null;
  }

  function leave(node: Node): void {
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.nodeName.toUpperCase();
    if (!silent.has(name)) parts.push(signAround(element, name));
    const table = tables.at(-1);
    if (table?.partOf(name)) parts = table.body;
    if (table && name === 'TABLE') {
      tables.pop();
      parts = table.around;
      parts.push(table.text);
    }
    if (blocks.has(name)) parts.push('\n');
    if (node === preformatted) preformatted = null;
  }
}

/** The labels of the notes in an article. */
function notesIn(root: Element): ReadonlySet<string> {
  return new Set(
    Array.from(root.querySelectorAll('[data-footnote]'), (note) => note.getAttribute('data-footnote') ?? ''),
  );
}

/** The mark of a note that is there has its name in Markdown. */
function isMarkOf(element: Element, name: string, notes: ReadonlySet<string>): boolean {
  return name === 'SUP' && notes.has(element.getAttribute('data-footnote-ref') ?? '');
}

/** A button has a label, which is no text of the article; but some are headings, or hold a picture and its caption. */
function isLabelled(button: Element): boolean {
  return (
    !button.closest('h1, h2, h3, h4, h5, h6, dt, summary') && !button.querySelector('p, div, figure, h2, h3, h4, ul')
  );
}

/** Around quotation marks of `<q>`, readings, callouts and tasks, whose signs Markdown adds, and what constructs have made up. */
function signAround(element: Element, name: string): string {
  switch (name) {
    case 'Q':
    case 'RT':
    case 'RTC':
      return mayGrow;
    case 'BLOCKQUOTE':
      return element.hasAttribute('data-callout') ? mayGrow : '';
    case 'LI':
      return element.hasAttribute('data-task') ? mayGrow : '';
    case 'FIGURE':
    case 'P':
      return element.hasAttribute('data-embed') || element.hasAttribute('data-chart') ? madeEdge : '';
    default:
      return '';
  }
}
