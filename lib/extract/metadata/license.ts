import { type Found, firstFound } from './found';
import { isNode, type JsonLd, listOf } from './json-ld';
import { isBeside } from './marks';
import { type PageHead, webAddress } from './page-head';
import { plainLine } from './text';

/** Where a licence is of a picture. */
const ofPicture = ', figure, [class*="caption" i], [class*="credit" i], [itemtype*="ImageObject"]';

/** The licence that the article is under: its address, or else its name. */
export function licenseOf(page: Document, head: PageHead, { article, page: own }: JsonLd): Found<string> | null {
  const [first] = listOf(article?.license ?? own?.license);
  const stated = plainLine(isNode(first) ? (first.url ?? first['@id'] ?? first.name) : first);
  return firstFound(
    ['json-ld', stated?.startsWith('//') ? webAddress(stated, head.base) : stated],
    ['link', head.links('license')[0] ?? null],
    ['meta', head.all(/(^|[.:])licen[cs]e$/)[0]?.[0]],
    [
      'link',
      () => {
        const links = [...page.querySelectorAll('a[rel~="license" i][href]')];
        return webAddress(links.find((link) => !isBeside(link, ofPicture))?.getAttribute('href'), head.base);
      },
    ],
  );
}
