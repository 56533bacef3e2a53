import { isSameSite } from '../../domain/canonical-url';
import { type Found, firstFound } from './found';
import { isNode, type JsonLd } from './json-ld';
import { type PageHead, webAddress } from './page-head';

/**
 * Where the page says that it lives: an address of the same site, and not merely its front page, which careless templates name
 * on every page.
 */
export function canonicalOf(head: PageHead, { article }: JsonLd, address: string): Found<string> | null {
  const here = URL.parse(address);
  const usable = (candidate: unknown) => {
    const there = URL.parse(webAddress(candidate, head.base) ?? '');
    const isFrontPage = there?.pathname === '/' && there.search === '' && here?.pathname !== '/';
    return there && here && isSameSite(there.hostname, here.hostname) && !isFrontPage ? there.href : null;
  };
  const { url, mainEntityOfPage } = article ?? {};
  return firstFound(
    [
      'link',
      head
        .links('canonical')
        .map(usable)
        .find((link) => link !== null),
    ],
    ['meta', usable(head.first('og:url'))],
    ['json-ld', usable(url) ?? usable(isNode(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage)],
  );
}
