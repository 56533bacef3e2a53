import { findAny } from '../../page/find-any';
import { pictureKey } from './picture-key';

/** What sliders add before the first and after the last picture, so that they can go round. */
const clones =
  '.slick-cloned, .swiper-slide-duplicate, .owl-item.cloned, .splide__slide--clone, .glide__slide--clone, .bx-clone, .flex-slide.clone, .slider-clone';

/** How far apart in the tree two images are at most, to be the same in two sizes. */
const levels = 4;

/** In characters. More text between them, and a picture is shown twice on purpose. */
const longestBetween = 300;

/** Leaves one of each picture that a page has several times in one place: for narrow and wide screens, small and large, cloned. */
export function foldDuplicates(page: Document): void {
  for (const clone of findAny(page, clones)) clone.remove();
  const seen = new Map<string, Element>();
  const { baseURI } = page;
  for (const image of page.querySelectorAll('img[src]')) {
    const key = pictureKey(image.getAttribute('src') ?? '', baseURI);
    const before = seen.get(key);
    if (!before || !areNear(before, image)) {
      seen.set(key, image);
      continue;
    }
    const isBeforeHidden = before.closest('[data-hidden]') !== null;
    const isHidden = image.closest('[data-hidden]') !== null;
    const [kept, other] = isBeforeHidden && !isHidden ? [image, before] : [before, image];
    if (!kept.getAttribute('alt')) kept.setAttribute('alt', other.getAttribute('alt') ?? '');
    other.remove();
    seen.set(key, kept);
  }
}

function areNear(before: Element, image: Element): boolean {
  let around = image.parentElement;
  for (let level = 0; level < levels && around; level++, around = around.parentElement) {
    if (/^(BODY|MAIN|ARTICLE)$/.test(around.tagName) && level > 0) return false;
    if (around.contains(before)) return (around.textContent ?? '').length <= longestBetween;
  }
  return false;
}
