import { isSamePage } from '../../domain/canonical-url';
import type { PageHead } from './page-head';
import { overlap } from './text';

/** What stays true of every page of a site. */
const ofSite = /^(og:site_name|og:locale|application-name|apple-mobile-web-app-title|content-language|al:.*)$/;

/**
 * The head without what it states of another page. An application that swaps the article in place changes its headline, its
 * title and its address, and often leaves the rest of the head as it was.
 */
export function currentHead(head: PageHead, headings: readonly string[], address: string): PageHead {
  const { canonical, isStale } = judge(head, headings, address);
  if (!isStale) return head;
  const isTrusted = (name: string) => ofSite.test(name);
  return {
    ...head,
    all: () => [],
    first: (...names) => head.first(...names.filter(isTrusted)),
    links: (rel) => (rel === 'canonical' && canonical ? [] : head.links(rel)),
    title: head.title !== null && headings.some((heading) => agrees(heading, head.title)) ? head.title : null,
  };
}

function judge(head: PageHead, headings: readonly string[], address: string): { canonical: boolean; isStale: boolean } {
  const title = head.first('og:title', 'twitter:title');
  const places = [head.first('og:url'), head.links('canonical')[0]].filter(
    (place) => place !== null && place !== undefined,
  );
  const isElsewhere = (place: string) => !isSamePage(URL.parse(place, address)?.href ?? place, address);
  const isOther = title !== null && headings.length > 0 && !headings.some((heading) => agrees(heading, title));
  const slug = wordsOfPath(address);
  const isConfirmed = headings.some(
    (heading) => agrees(heading, head.title) || (slug.length > 8 && overlap(slug, heading) >= 0.5),
  );
  return {
    canonical: places.some(isElsewhere),
    isStale:
      places.length > 0 && places.every(isElsewhere) && isOther && isConfirmed && overlap(slug, title ?? '') < 0.5,
  };
}

function agrees(heading: string, title: string | null): boolean {
  return title !== null && overlap(heading, title) >= 0.4;
}

function wordsOfPath(address: string): string {
  return (URL.parse(address)?.pathname ?? '').replace(/[/_.-]+|%20/g, ' ').replace(/\b\d+\b/g, '');
}
