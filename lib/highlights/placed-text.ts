import type { TextPosition } from '../domain/highlight';
import { lettersOf, placedLetters, type ReadingText, readingTextOf } from './reading-text';

/** The text of a document or a part of one, with the way back to it. */
export interface PlacedText extends ReadingText {
  /** The letters in a range; `null`: there are none. */
  positionOf(range: Range): TextPosition | null;
  /** Where letters stand in the document. */
  rangeOf(position: TextPosition): Range | null;
}

/** Nothing of these is read as text, unless whoever asks says so. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON TITLE HEAD IFRAME OBJECT VIDEO AUDIO CANVAS SVG'.split(' '),
);

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/**
 * Reads what stands in a root. Nothing is asked of the elements themselves that a form could answer with one of its fields.
 * @param isRead whether an element is read with all that is in it; told what it would be otherwise
 */
export function placedTextOf(
  root: Node,
  isRead: (element: Element, isMostly: boolean) => boolean = (_, isMostly) => isMostly,
): PlacedText {
  const page = root.ownerDocument ?? (root as Document);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const indexOf = new Map<Node, number>();
  const open: Node[] = [];
  let raw = '';
  let letterCount = 0;

  const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === 1 && !isRead(node as Element, !silent.has(nameOf(node)))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    while (open.length > 0 && !Node.prototype.contains.call(open.at(-1) as Node, node)) {
      open.pop();
      raw += '\n';
    }
    if (node.nodeType === 1) {
      if (!blocks.has(nameOf(node))) continue;
      open.push(node);
      raw += '\n';
      continue;
    }
    const data = node.nodeValue ?? '';
    indexOf.set(node, nodes.length);
    nodes.push(node as Text);
    starts.push(letterCount);
    raw += data.replace(/\s+/g, ' ');
    letterCount += lettersOf(data).length;
  }
  return { ...readingTextOf(raw), positionOf, rangeOf };

  function positionOf(range: Range): TextPosition | null {
    const start = letterAt(range.startContainer, range.startOffset, (node) => range.comparePoint(node, 0) >= 0);
    const end = letterAt(range.endContainer, range.endOffset, (node) => range.comparePoint(node, node.length) > 0);
    return end > start ? { start, end } : null;
  }

  /** @param isBeyond whether a text stands behind the place, for a place that is in no text of ours */
  function letterAt(container: Node, offset: number, isBeyond: (node: Text) => boolean): number {
    const index = indexOf.get(container);
    if (index !== undefined) {
      const before = placedLetters((nodes[index] as Text).data).starts.filter((at) => at < offset).length;
      return (starts[index] as number) + before;
    }
    const next = firstWhere(nodes.length, (each) => isBeyond(nodes[each] as Text));
    return starts[next] ?? letterCount;
  }

  function rangeOf({ start, end }: TextPosition): Range | null {
    if (start < 0 || end > letterCount || start >= end) return null;
    const range = page.createRange();
    const [first, last] = [placeOf(start), placeOf(end - 1)];
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }

  function placeOf(letter: number): { node: Text; start: number; end: number } {
    const index = firstWhere(starts.length, (each) => (starts[each] as number) > letter) - 1;
    const node = nodes[index] as Text;
    const { starts: from, ends } = placedLetters(node.data);
    const own = letter - (starts[index] as number);
    return { node, start: from[own] ?? 0, end: ends[own] ?? node.length };
  }
}

/** Drawings and XHTML have names in small letters. */
function nameOf({ nodeName }: Node): string {
  return String(nodeName).toUpperCase();
}

/** The first of some numbers from 0 on that something is true of, and of all after it. */
function firstWhere(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
