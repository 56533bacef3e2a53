import { clean, lettersOf, sliceOfLetters } from './fold';

/** Gives the shadow root of an element, as far as the browser gives it. */
export type RootOf = (element: Element, name: string) => ShadowRoot | null;

/** The text of a page as it stands. */
export interface PageText {
  /** All of it without white space. What is in shadow roots and frames comes after the rest. */
  readonly letters: string;
  /** What a reader sees of a stretch of the letters, with white space. */
  textOf(from: number, to: number): string;
}

/** Nothing of these is shown as text; the names in small letters are those of drawings. */
const silent = new Set('SCRIPT STYLE NOSCRIPT TEXTAREA SELECT TITLE script style title desc metadata'.split(' '));

/** In characters: what has less is a counter's picture. Some pages have their text in one, for whoever runs no scripts. */
const shortestNoscript = 500;

/** Of the elements with the names of `silent`, and maybe of some others. */
const maybeSilent = 'script, style, noscript, textarea, select, title, desc, metadata';

/**
 * Reads a live page, without a look at how its article was found. The page is asked through the prototypes: what its forms
 * and pictures are named is no matter.
 */
export function textOfPage(page: Document, shadowRootOf: RootOf): PageText {
  const roots: Node[] = [page];
  let text = '';
  for (const root of roots) {
    text += textIn(root);
    // No form is a host, and what is in it may have the names of its properties.
    const elements = allIn(root, ':not(form)');
    for (let index = 0, { length } = elements; index < length; index++) addRootsOf(elements[index] as Element);
  }
  return { letters: lettersOf(text), textOf };

  /** The text between what shows none. The browser puts it together much faster than who asks for one text after the other. */
  function textIn(root: Node): string {
    const range = Document.prototype.createRange.call(page);
    range.selectNodeContents(root);
    const { endOffset } = range;
    let shown = '';
    for (const part of silentIn(root)) {
      range.setEndBefore(part);
      shown += range.toString();
      range.setStartAfter(part);
    }
    range.setEnd(root, endOffset);
    return shown + range.toString();
  }

  function addRootsOf(element: Element): void {
    const inside = rootIn(element, element.localName);
    if (inside) roots.push(inside);
  }

  function rootIn(element: Element, name: string): Node | null {
    if (name === 'template') return (element as HTMLTemplateElement).content;
    if (name === 'iframe' || name === 'frame') return (element as HTMLIFrameElement).contentDocument;
    if (name !== 'noscript') return shadowRootOf(element, name);
    const html = element.textContent ?? '';
    return html.length < shortestNoscript ? null : new DOMParser().parseFromString(html, 'text/html');
  }

  /** Asked of few pages, so nothing is kept ready for it. */
  function textOf(from: number, to: number): string {
    let stretch = '';
    let at = 0;
    for (const root of roots) {
      const walker = Document.prototype.createTreeWalker.call(page, root, 0x4); // Texts.
      for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
        if (silent.has(node.parentNode?.nodeName ?? '')) continue;
        const own = clean(node.nodeValue ?? '');
        const length = lettersOf(own).length;
        if (at + length > from && isSeen(node)) stretch += sliceOfLetters(own, from - at, to - at);
        else if (length === 0) stretch += ' ';
        at += length;
      }
    }
    return stretch;
  }
}

function allIn(root: Node, selector: string): NodeListOf<Element> {
  // Only a document has properties that what is in it may hide.
  return root.nodeType === 9
    ? Document.prototype.querySelectorAll.call(root, selector)
    : (root as DocumentFragment).querySelectorAll(selector);
}

/** The texts that are not shown, in their order. */
function silentIn(root: Node): Node[] {
  const found: Node[] = [];
  let isInOrder = true;
  for (const element of allIn(root, maybeSilent)) {
    if (!silent.has(element.nodeName)) continue;
    isInOrder &&= element.firstElementChild === null;
    for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) found.push(node);
  }
  const isBehind = (one: Node, other: Node) => one.compareDocumentPosition(other) & 2; // Node.DOCUMENT_POSITION_PRECEDING
  return isInOrder ? found : found.sort((one, other) => (isBehind(one, other) ? 1 : -1));
}

function isSeen({ parentNode }: Node): boolean {
  const element = parentNode as Partial<Element> | null;
  return typeof element?.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
