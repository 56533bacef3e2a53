import { oneLine } from './text';

/** A line of a page as it is read: the text between two breaks of a block. */
export interface Line {
  readonly text: string;
  /** The pieces that it is made of, each with the element that it is the text of. */
  readonly pieces: readonly LinePiece[];
}

interface LinePiece {
  readonly text: string;
  readonly element: Element;
}

/** The lines around a headline: what a page says of its article without being part of it, and how the article begins. */
export interface Surroundings {
  /** The nearest first. */
  readonly before: readonly Line[];
  /** The nearest first. */
  readonly after: readonly Line[];
}

const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL EM FONT I INS KBD LABEL MARK NOBR S SMALL SPAN STRONG SUB SUP TIME U WBR'.split(
    ' ',
  ),
);
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG NAV SELECT IFRAME TEXTAREA HEAD FIGCAPTION FOOTER DIALOG OBJECT'.split(' '),
);

/** How much is read on either side: a byline, a standfirst, a picture, and the first paragraphs. */
const reach = { before: { lines: 12, letters: 500 }, after: { lines: 50, letters: 2500, prose: 3 } };

/** How deep inline elements are in each other, and how many a line is made of, as far as they are looked at. */
const [deepest, mostPieces] = [40, 100];

/** The lines before and after a headline. */
export function surroundingsOf(headline: Element): Surroundings {
  return {
    before: collect(headline, false, reach.before.lines, reach.before.letters),
    after: collect(headline, true, reach.after.lines, reach.after.letters),
  };
}

/** Whether a line is a paragraph rather than a label. */
export function isProse(line: Line): boolean {
  return line.text.length > (/\p{Script=Han}/u.test(line.text) ? 70 : 160);
}

function collect(headline: Element, isForward: boolean, most: number, letters: number): Line[] {
  const root = headline.ownerDocument.body ?? headline;
  const lines: Line[] = [];
  let pieces: LinePiece[] = [];
  let block: Element | null = null;
  let passed = 0;
  let prose = 0;
  const close = () => {
    const ordered = isForward ? pieces : pieces.reverse();
    const text = oneLine(ordered.map((piece) => piece.text).join(' '));
    pieces = [];
    if (text === null) return;
    const line = { text, pieces: ordered };
    lines.push(line);
    if (isProse(line)) prose++;
  };
  const step = isForward ? nodeBehind : nodeBefore;
  for (let node = step(headline, root); node; node = step(node, root)) {
    if (headline.contains(node)) continue;
    if (node.nodeType === 1) {
      if ((node as Element).tagName === 'BR') close();
      continue;
    }
    const element = node.parentElement;
    const text = node.nodeType === 3 ? oneLine(node.nodeValue) : null;
    if (!element || text === null) continue;
    const own = blockOf(element);
    if (own !== block) close();
    block = own;
    pieces.push({ text, element });
    passed += text.length;
    if (lines.length >= most || passed > letters || prose >= reach.after.prose || pieces.length > mostPieces) break;
  }
  close();
  return lines.slice(0, most);
}

/** The next node in the order of the page, without what is skipped. A walker with a filter takes twice as long. */
function nodeBehind(node: Node, root: Node): Node | null {
  let at = node;
  for (let below = node.firstChild; ; below = null) {
    let next = below;
    while (!next) {
      if (at === root) return null;
      next = at.nextSibling;
      if (!next && !at.parentNode) return null;
      if (!next) at = at.parentNode as Node;
    }
    at = next;
    if (!isSkipped(at)) return at;
  }
}

/** The last one before it; what it is in comes before what is in that. */
function nodeBefore(node: Node, root: Node): Node | null {
  let at = node;
  while (at !== root) {
    if (!at.previousSibling) {
      if (!at.parentNode) return null;
      at = at.parentNode;
    } else {
      at = at.previousSibling;
      while (at.lastChild && !isSkipped(at)) at = at.lastChild;
    }
    if (!isSkipped(at)) return at;
  }
  return null;
}

function isSkipped(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const name = node.nodeName.toUpperCase();
  return skipped.has(name) || (name === 'TABLE' && (node as Element).classList.contains('infobox'));
}

function blockOf(element: Element): Element {
  let block = element;
  for (let step = 0; step < deepest && inline.has(block.tagName.toUpperCase()) && block.parentElement; step++)
    block = block.parentElement;
  return block;
}
