import { isBeside } from './marks';

/** Pictures of something else than the article. */
const ofOther =
  ', aside, a[href*="author" i], [class*="author" i], [class*="avatar" i], [class*="byline" i], [class*="logo" i], [class*="share" i]';
/** A picture narrower than this beside a headline is a portrait or a sign. In pixels. */
const narrowest = 250;
/** How many letters there are between a headline and its picture, at most. */
const reach = 800;

/** The picture that stands below the headline, before the article begins. */
export function leadPicture(headline: Element): string | null {
  const { ownerDocument: page } = headline;
  const walker = page.createTreeWalker(page.body ?? headline, 5 /* elements and texts */);
  walker.currentNode = headline;
  for (let passed = 0, node = walker.nextNode(); node && passed < reach; node = walker.nextNode()) {
    if (node.nodeType !== 1) passed += (node.nodeValue ?? '').trim().length;
    else if ((node as Element).tagName === 'IMG' && isLead(node as Element))
      return (node as Element).getAttribute('src');
  }
  return null;
}

function isLead(image: Element): boolean {
  return (
    !/^$|^data:|\.(svg|gif)\b/i.test(image.getAttribute('src') ?? '') &&
    !(Number(image.getAttribute('width') ?? narrowest) < narrowest) &&
    image.closest('figure, picture') !== null &&
    !isBeside(image, ofOther)
  );
}
