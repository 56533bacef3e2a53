import { clean, type LetterSlice, letterSliceOf, lettersOf } from './fold';

/** Gives the shadow root of an element, as far as the browser gives it. */
export type RootOf = (element: Element, name: string) => ShadowRoot | null;

/** The text of a page as it stands. */
export interface PageText {
  /** All of it without white space. What is in shadow roots and frames comes after the rest. */
  readonly letters: string;
  /** What a reader sees of a stretch of the letters, with white space. */
  textOf(from: number, to: number): string;
}

/** A text node of a page, and which of the page's letters it has. */
interface PlacedText {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  slice: LetterSlice | null;
}

/** Nothing of these is shown as text; the names in small letters are those of drawings. */
const silent = new Set('SCRIPT STYLE NOSCRIPT TEXTAREA SELECT TITLE script style title desc metadata'.split(' '));

/** In characters: what has less is a counter's picture. Some pages have their text in one, for whoever runs no scripts. */
const shortestNoscript = 500;

/** All elements with the names of `silent`, and some others: they are only where it is looked more closely. */
const maybeSilent = 'script style noscript textarea select title desc metadata form'.split(' ');

/**
 * What may have a tree of its own, but for a few: the commonest of those that can't are not gone through one by one. No form can, and
 * what is in it may have the names of its properties.
 */
const hostable = ':not(form, a, li, ul, img, br, b, i, em, strong, path, script, link, meta)';

/** For a walker: texts, and those that XHTML has between `<![CDATA[` and `]]>`. */
const shownNodes = 0x4 | 0x8;

/**
 * Reads a live page, without a look at how its article was found. The page is asked through the prototypes: what its forms
 * and pictures are named is no matter.
 */
export function textOfPage(page: Document, shadowRootOf: RootOf): PageText {
  const roots: Node[] = [page];
  let texts: PlacedText[] | null = null;
  let text = '';
  for (const root of roots) {
    text += textIn(root);
    const elements = allIn(root, hostable);
    for (let index = 0, { length } = elements; index < length; index++) addRootsOf(elements[index] as Element);
  }
  return { letters: lettersOf(text), textOf };

  /**
   * The text but for what shows none. The browser puts that of a part together much faster than who asks for one text after the
   * other, so a part is gone into only where something silent is in it.
   */
  function textIn(root: Node): string {
    const walker = Document.prototype.createTreeWalker.call(page, root, 0x1 | shownNodes);
    const mixed = new Set<Node>();
    // Forms too: what is in one may have the name `textContent`.
    for (const element of maybeSilent.flatMap((name) => [...allIn(root, name)])) {
      walker.currentNode = element;
      for (let above: Node | null = element; above && !mixed.has(above); above = walker.parentNode()) mixed.add(above);
    }
    walker.currentNode = root;
    let shown = '';
    let node = walker.nextNode();
    while (node) {
      const isMixed = mixed.has(node);
      if (!isMixed && (node.nodeType === 1 || isShown(node))) shown += node.textContent ?? '';
      node = isMixed ? walker.nextNode() : nextBehind(walker);
    }
    return shown;
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

  function textOf(from: number, to: number): string {
    texts ??= findTexts();
    let stretch = '';
    // The first one that is not over before.
    let low = 0;
    for (let high = texts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((texts[middle] as PlacedText).end > from) high = middle;
      else low = middle + 1;
    }
    for (let text = texts[low]; text && text.start < to; text = texts[++low]) {
      const { node, start, end } = text;
      if (start === end) stretch += ' ';
      else if (isSeen(node)) {
        text.slice ??= letterSliceOf(clean(node.nodeValue ?? ''));
        stretch += text.slice(from - start, to - start);
      }
    }
    return stretch;
  }

  /** Asked of few pages, but of those for each of many stretches. */
  function findTexts(): PlacedText[] {
    const found: PlacedText[] = [];
    let start = 0;
    for (const root of roots) {
      const walker = Document.prototype.createTreeWalker.call(page, root, shownNodes);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!isShown(node)) continue;
        const end = start + lettersOf(clean(node.nodeValue ?? '')).length;
        found.push({ node, start, end, slice: null });
        start = end;
      }
    }
    return found;
  }
}

function allIn(root: Node, selector: string): NodeListOf<Element> {
  // Only a document has properties that what is in it may hide.
  return root.nodeType === 9
    ? Document.prototype.querySelectorAll.call(root, selector)
    : (root as DocumentFragment).querySelectorAll(selector);
}

function isShown({ parentNode }: Node): boolean {
  return !silent.has(parentNode?.nodeName ?? '');
}

/** Goes to what follows all that is in a node. */
function nextBehind(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

function isSeen({ parentNode }: Node): boolean {
  const element = parentNode as Partial<Element> | null;
  return typeof element?.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
