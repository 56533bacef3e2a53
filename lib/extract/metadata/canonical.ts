import { isSameSite } from '../../domain/canonical-url';
import { type Found, firstFound } from './found';
import { isNode, type JsonLd } from './json-ld';
import type { PageHead } from './page-head';
import { oneLine } from './text';

/**
 * Where the page says that it lives: an address of the same site, and not merely its front page, which careless templates name
 * on every page.
 */
export function canonicalOf(head: PageHead, { article }: JsonLd, address: string): Found<string> | null {
  const usable = (candidate: unknown) => usableOf(candidate, address, head.base);
  const { url, mainEntityOfPage } = article ?? {};
  return firstFound([
    [
      'link',
      head
        .links('canonical')
        .map(usable)
        .find((link) => link !== null),
    ],
    ['meta', usable(head.first('og:url'))],
    ['json-ld', usable(url) ?? usable(isNode(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage)],
  ]);
}

function usableOf(candidate: unknown, address: string, base: string): string | null {
  const here = URL.parse(address);
  const there = URL.parse(oneLine(candidate) ?? '', base);
  if (!here || !there || oneLine(candidate) === null || !/^https?:$/.test(there.protocol)) return null;
  const isFrontPage = there.pathname === '/' && there.search === '' && here.pathname !== '/';
  return isSameSite(there.hostname, here.hostname) && !isFrontPage ? there.href : null;
}
