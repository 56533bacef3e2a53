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

/**
 * Reads a live page, without a look at how its article was found. The page is asked through the prototypes: what its forms
 * and pictures are named is no matter.
 */
export function textOfPage(page: Document, shadowRootOf: RootOf): PageText {
  const nodes: Node[] = [];
  const texts: string[] = [];
  const roots: Node[] = [page];
  for (const root of roots) {
    const walker = Document.prototype.createTreeWalker.call(page, root, 0x1 | 0x4); // Elements and texts.
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 1) addRootsOf(node as Element);
      else if (!silent.has(node.parentNode?.nodeName ?? '')) {
        nodes.push(node);
        texts.push(node.nodeValue ?? '');
      }
    }
  }
  return { letters: lettersOf(texts.join('')), textOf };

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
    let text = '';
    let at = 0;
    for (let index = 0; index < texts.length && at < to; index++) {
      const own = clean(texts[index] ?? '');
      const length = lettersOf(own).length;
      if (at + length > from && isSeen(nodes[index] as Node)) text += sliceOfLetters(own, from - at, to - at);
      else if (length === 0) text += ' ';
      at += length;
    }
    return text;
  }
}

function isSeen({ parentNode }: Node): boolean {
  const element = parentNode as Partial<Element> | null;
  return typeof element?.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
