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
    before: collect(headline, 'previousNode', reach.before.lines, reach.before.letters),
    after: collect(headline, 'nextNode', reach.after.lines, reach.after.letters),
  };
}

/** Whether a line is a paragraph rather than a label. */
export function isProse(line: Line): boolean {
  return line.text.length > (/\p{Script=Han}/u.test(line.text) ? 70 : 160);
}

function collect(headline: Element, step: 'nextNode' | 'previousNode', most: number, letters: number): Line[] {
  const { ownerDocument: page } = headline;
  const walker = page.createTreeWalker(
    page.body ?? headline,
    5 /* elements and texts */,
    (node) => (node.nodeType === 1 && isSkipped(node as Element) ? 2 /* reject */ : 1) /* accept */,
  );
  walker.currentNode = headline;
  const lines: Line[] = [];
  let pieces: LinePiece[] = [];
  let block: Element | null = null;
  let passed = 0;
  let prose = 0;
  const close = () => {
    const ordered = step === 'nextNode' ? pieces : pieces.reverse();
    const text = oneLine(ordered.map((piece) => piece.text).join(' '));
    pieces = [];
    if (text === null) return;
    const line = { text, pieces: ordered };
    lines.push(line);
    if (isProse(line)) prose++;
  };
  for (let node = walker[step](); node; node = walker[step]()) {
    if (headline.contains(node)) continue;
    if (node.nodeType === 1) {
      if ((node as Element).tagName === 'BR') close();
      continue;
    }
    const element = node.parentElement;
    const text = oneLine(node.nodeValue);
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

function isSkipped(element: Element): boolean {
  const name = element.tagName.toUpperCase();
  return skipped.has(name) || (name === 'TABLE' && element.classList.contains('infobox'));
}

function blockOf(element: Element): Element {
  let block = element;
  for (let step = 0; step < deepest && inline.has(block.tagName.toUpperCase()) && block.parentElement; step++)
    block = block.parentElement;
  return block;
}
