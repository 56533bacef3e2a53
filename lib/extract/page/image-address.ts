import { bestOf, type ImageCandidate, parseSrcset } from './srcset';

/** Where pages keep the address of a picture until it is scrolled to, the most telling first. */
const lazySources =
  'data-hi-res-src data-full-src data-large-src data-zoom-src data-src data-original data-lazy-src data-lazyload data-lazy data-actualsrc data-real-src data-ks-lazyload data-flickity-lazyload data-pagespeed-lazy-src data-src-large data-src-medium data-original-src data-image-src data-defer-src data-delayed-url data-echo data-img-src data-img-url data-url file zoomfile'.split(
    ' ',
  );

const allSets = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set', 'data-sources'];

/** What stands in for a picture that has not come yet, by its file name. Others may be called so by chance: only used to choose. */
const placeholder =
  /(^|[/_.-])(placeholder|spinner|loading|loader|lazy-?load\w*|lazy|gr[ea]y|empty|dummy|default[_-]?img)([_-]?\w{0,10})?\.(gif|png|svg|jpe?g|webp)([?#]|$)/i;

/** Files that no reader was meant to see: spacers, and what counts visitors. */
const unseen =
  /^(https?:)?\/\/([\w-]+\.)*(pixel\.wp\.com|doubleclick\.net|scorecardresearch\.com|google-analytics\.com|quantserve\.com|facebook\.com\/tr|bat\.bing\.com|chartbeat\.net|adnxs\.com|imrworldwide\.com)([/?]|$)|(^|\/)(1x1|spacer|pixel|blank|clear|transparent|trans|spinner|loading|loader|lazy-?load)([_-]?\d{0,4}|[_-]?(gif|img|pixel|image))\.(gif|png|svg)([?#]|$)/i;

/** What a browser shows of an image. */
export interface ShownImage {
  readonly currentSrc: string;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  readonly baseURI: string;
}

/**
 * The address of the picture that a reader sees, or would see after scrolling; `null` for a spacer, a pixel that counts
 * visitors, and an image that has no picture. Of several sizes it is the largest that is of use.
 *
 * @param image an element, alone or in its `<picture>`
 * @param shown the same image as the browser has it; `null` for a text that was parsed and never drawn
 */
export function imageAddressOf(image: Element, shown: ShownImage | null): string | null {
  const lazy = lazySourceOf(image);
  if (isDot(image) && !lazy) return null;
  const current = shown && shown.naturalWidth > 1 && isLasting(shown.currentSrc) ? shown.currentSrc : null;
  const plain = image.getAttribute('src')?.trim() ?? '';
  const sets = setsOf(image, lazy !== null || (isLasting(plain) && !placeholder.test(plain)));
  const set = (current && sets.find((candidates) => isIn(candidates, current, shown?.baseURI))) || sets[0];
  const best = set && bestOf(set);
  if (best) return best.url;
  // A blurred preview is a loaded picture too, and some twenty pixels wide.
  if (current && !placeholder.test(current) && (lazy === null || (shown?.naturalWidth ?? 0) >= 100)) return current;
  return lazy ?? (isLasting(plain) ? plain : null);
}

/** Whether an image is one pixel, there to be counted and not seen. */
function isDot(image: Element): boolean {
  return ['width', 'height'].every((name) => /^\s*[01](px)?\s*$/.test(image.getAttribute(name) ?? ''));
}

/**
 * What can be chosen from: the sets of the `<picture>`, then the image's own. Those for small screens come last, and those of
 * a type that many programs can't show only where there is nothing else.
 */
function setsOf(image: Element, hasOther: boolean): (readonly ImageCandidate[])[] {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  const sources = picture ? [...picture.children].filter(({ localName }) => localName === 'source') : [];
  const sets = [...sources, image].map((element) => {
    const candidates = namesIn(element, allSets)
      .flatMap((name) => parseSrcset(element.getAttribute(name) ?? ''))
      .filter(({ url }) => isAddress(url) && isLasting(url) && !placeholder.test(url));
    const isForFew = /avif|heic|jxl/.test(element.getAttribute('type') ?? candidates[0]?.url ?? '');
    const isForSmall = /max-(device-)?width|portrait|dark|print/.test(element.getAttribute('media') ?? '');
    return { candidates, isForFew, isForSmall };
  });
  const some = sets.filter(({ candidates }) => candidates.length > 0);
  const common = some.filter(({ isForFew }) => !isForFew);
  return (common.length > 0 || hasOther ? common : some)
    .sort((a, b) => Number(a.isForSmall) - Number(b.isForSmall))
    .map(({ candidates }) => candidates);
}

function isIn(candidates: readonly ImageCandidate[], current: string, base: string | undefined): boolean {
  return candidates.some(({ url }) => URL.parse(url, base)?.href === current);
}

function lazySourceOf(image: Element): string | null {
  for (const name of namesIn(image, lazySources)) {
    const address = image.getAttribute(name)?.trim();
    if (address && isAddress(address) && isLasting(address)) return address;
  }
  return null;
}

/** Those of many attributes that an element has. */
function namesIn(element: Element, names: readonly string[]): string[] {
  const own = new Set(element.getAttributeNames());
  return names.filter((name) => own.has(name));
}

/** Whether an address is one of a picture, and still is when the page is closed. */
function isLasting(address: string): boolean {
  return address !== '' && !/^(data|blob|about|javascript):|^#/i.test(address) && !unseen.test(address);
}

/** An address, and not the JSON or the markup that some pages keep in such attributes. */
function isAddress(text: string): boolean {
  return /^(https?:)?\/\/\S+$|^\.{0,2}\/\S+$|^[\w%.-]+(\/[\w%.~-]+)*(\.\w{2,5})?(\?\S*)?$/.test(text);
}
