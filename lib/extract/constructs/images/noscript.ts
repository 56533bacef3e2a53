import { cleanFragment } from '../../page/clean-fragment';
import { pictureKey } from './picture-key';

const media = 'img, iframe, video, audio';

/** How far around a `<noscript>` the image is that it stands in for. */
const levels = 3;

/** Characters: what has more text besides is no place for a picture, but a part of the page. */
const longestAround = 300;

/**
 * Pictures for readers without scripts, where scripts would have loaded them. In a page with scripts, what is in a
 * `<noscript>` is text: it is parsed where it loads nothing. https://html.spec.whatwg.org/#the-noscript-element
 */
export function settleNoscripts(page: Document): void {
  for (const noscript of page.querySelectorAll('noscript')) {
    if (page.contains(noscript)) settle(noscript, page);
  }
}

function settle(noscript: Element, page: Document): void {
  const content = contentOf(noscript, page);
  cleanFragment(content);
  const pictures = [...content.querySelectorAll('img[src]')];
  for (const picture of pictures) {
    const other = counterpartOf(picture, noscript);
    if (!other) continue;
    if (!other.hasAttribute('src')) other.setAttribute('src', picture.getAttribute('src') ?? '');
    if (!other.getAttribute('alt')) other.setAttribute('alt', picture.getAttribute('alt') ?? '');
    picture.remove();
  }
  const rest = [...content.querySelectorAll(media)].filter(
    (element) => element.localName !== 'img' || element.hasAttribute('src'),
  );
  // Text besides the pictures is for those without scripts: “Please switch them on”.
  noscript.replaceWith(...rest);
}

function contentOf(noscript: Element, page: Document): Element {
  const content = page.createElement('div');
  if (noscript.firstElementChild) content.append(...noscript.childNodes);
  else {
    const parsed = new DOMParser().parseFromString(noscript.textContent ?? '', 'text/html');
    content.append(...Array.from(parsed.body.childNodes, (node) => page.importNode(node, true)));
  }
  return content;
}

/** The image beside or around that waits for the same picture, or is it. */
function counterpartOf(picture: Element, noscript: Element): Element | null {
  const key = keyOf(picture);
  const most = (noscript.textContent ?? '').length + longestAround;
  let around: Element | null = noscript;
  for (let level = 0; level < levels && around; level++) {
    for (const beside of [around.previousElementSibling, around.nextElementSibling]) {
      const images = beside ? [...(beside.localName === 'img' ? [beside] : beside.querySelectorAll('img'))] : [];
      const same = images.find((image) => keyOf(image) === key);
      if (same) return same;
      if (images.length === 1 && images[0] && !images[0].hasAttribute('src')) return images[0];
    }
    around = around.parentElement;
    if (!around || hasMoreText(around, most)) return null;
  }
  return null;
}

/** Reads no further than it must: what a picture is in may be the whole page, and each of its pictures asks. */
function hasMoreText(element: Element, length: number): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, 0x4);
  let rest = length;
  while (rest >= 0 && texts.nextNode()) rest -= (texts.currentNode as Text).length;
  return rest < 0;
}

function keyOf(image: Element): string {
  const address = image.getAttribute('src');
  return address ? pictureKey(address, image.baseURI) : '';
}
