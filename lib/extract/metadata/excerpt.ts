import { type Found, firstFound } from './found';
import type { JsonLd } from './json-ld';
import type { PageHead } from './page-head';
import { plainLine } from './text';

/** The page's own description of its article. */
export function excerptOf(head: PageHead, { article, page }: JsonLd): Found<string> | null {
  return firstFound(
    ['meta', head.first('og:description', 'description', 'twitter:description')],
    ['json-ld', plainLine(article?.description) ?? plainLine(page?.description)],
    ['meta', head.first('dc.description', 'dcterms.abstract', 'sailthru.description')],
  );
}
