import { unclobber } from './attributes';
import { getterOf } from './getter-of';

/** As deep as browsers' own parsers go. They can't copy much deeper at once, and no reader of a copy can either. */
const deepest = 500;

/** The elements of a live part and their copies, each in the order of the page. */
export interface Pairs {
  readonly live: ArrayLike<Element>;
  readonly made: ArrayLike<Element>;
}

/**
 * Copies all that is in a live element or shadow root, free of names that hide properties. What is nested too deep by a script goes on at the greatest depth, as
 * it would if the browser had parsed it.
 *
 * @param into an empty element of the document that the copy is for
 */
export function cloneInto(container: ParentNode & Node, into: Element): Pairs {
  const copy = into.ownerDocument;
  const live = container.querySelectorAll('*');
  if (!isDeep(live, into)) {
    into.append(...Array.from(container.childNodes, (node) => copy.importNode(node, true)));
  } else {
    cloneFlat(container, into);
  }
  unclobber(into);
  return { live, made: into.querySelectorAll('*') };
}

/** Every so many elements it is looked how deep one is. */
const stride = 100;

/**
 * Whether anything is nested too deep. From where a part is entered that is half as deep as that, every element up to its end
 * is deeper, and there are more than a stride of them.
 */
function isDeep(elements: ArrayLike<Element>, sample: Element): boolean {
  const parentNode = getterOf<Node, 'parentNode'>(sample, 'parentNode');
  for (let index = stride, { length } = elements; index < length; index += stride) {
    let depth = 0;
    for (let above: Node | null = elements[index] ?? null; above; above = parentNode.call(above)) depth++;
    if (depth > deepest / 2) return true;
  }
  return false;
}

/** https://html.spec.whatwg.org/#the-stack-of-open-elements has no limit; those who build browsers set one. */
function cloneFlat(container: Node, into: Element): void {
  const copy = into.ownerDocument;
  const parentNode = getterOf<Node, 'parentNode'>(into, 'parentNode');
  // Of an element that holds nothing yet: a form that has a control of that name hides its own.
  const { append } = into;
  const places = new Map<Node | null, { readonly holder: Element; readonly depth: number }>([
    [container, { holder: into, depth: 0 }],
  ]);
  const walker = copy.createTreeWalker(container, 1 | 4);
  for (let live = walker.nextNode(); live; live = walker.nextNode()) {
    const place = places.get(parentNode.call(live));
    const made = copy.importNode(live, false);
    if (place) append.call(place.holder, made);
    if (!place || made.nodeType !== made.ELEMENT_NODE) continue;
    const isDeepest = place.depth >= deepest;
    places.set(live, isDeepest ? place : { holder: made as Element, depth: place.depth + 1 });
  }
}
