/** Elements that a form knows by their name or id, and names on the document: https://html.spec.whatwg.org/#dom-form-nameditem */
const clobbering = 'input, button, select, textarea, fieldset, output, object, img, embed, iframe, form';

/** Where pages keep the address of a picture until it is scrolled to. */
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-real-src',
  'data-hi-res-src',
  'data-url',
  'data-lazy',
  'data-echo',
];

/**
 * A copy of a page, to be taken apart. The page itself is only looked at: whatever its scripts watch, they see nothing.
 *
 * Names on form controls (`<input name="attributes">`) hide the properties of the form they are in, and names on images those
 * of the document, also from us; so the page is asked through the prototypes, and the copy is freed of such names.
 */
export function copyPage(page: Document): Document {
  const root = Document.prototype.querySelector.call(page, ':root');
  const copy = new DOMParser().parseFromString('<!doctype html><title></title>', 'text/html');
  if (!root) return copy;
  copy.replaceChild(copy.importNode(root, true), copy.documentElement);
  settleImages(Document.prototype.querySelectorAll.call(page, 'img') as NodeListOf<HTMLImageElement>, copy);
  unclobber(copy);
  return copy;
}

/** Gives the images of a copy the addresses of what the reader sees. `live` are the same images, in the same order. */
export function settleImages(live: ArrayLike<HTMLImageElement> | null, copy: ParentNode): void {
  [...copy.querySelectorAll('img')].forEach((image, index) => {
    const source = sourceOf(image, live?.[index] ?? null);
    if (source) image.setAttribute('src', source);
    image.removeAttribute('srcset');
  });
}

/** Takes away the names by which a form or a document would hide its own properties. */
export function unclobber(copy: ParentNode): void {
  for (const element of copy.querySelectorAll(clobbering)) {
    // An image's or a control's id is no anchor that anybody links to.
    element.removeAttribute('id');
    element.removeAttribute('name');
    element.removeAttribute('form');
  }
}

function sourceOf(image: Element, live: HTMLImageElement | null): string | null {
  for (const name of lazySources) {
    const address = image.getAttribute(name)?.trim();
    if (address && isImageAddress(address)) return address;
  }
  const current = live?.currentSrc;
  if (current && /^https?:/.test(current)) return current;
  const source = image.getAttribute('src');
  if (source && !source.startsWith('data:')) return source;
  return largestOf(image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '');
}

/** An address, and not the JSON or the markup that some pages keep in such attributes. */
function isImageAddress(text: string): boolean {
  return /^(https?:)?\/\/\S+$|^\.{0,2}\/\S+$|^[\w%.-]+(\/[\w%.~-]+)*(\.\w{2,5})?(\?\S*)?$/.test(text);
}

/** https://html.spec.whatwg.org/#parse-a-srcset-attribute, for what pages write. */
function largestOf(srcset: string): string | null {
  const candidates = [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)];
  const sized = candidates.map(([, url = '', size = '1']) => ({ url, size: Number(size) }));
  return sized.sort((a, b) => b.size - a.size)[0]?.url ?? null;
}
