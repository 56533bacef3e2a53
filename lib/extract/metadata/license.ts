import { type Found, firstFound } from './found';
import { isNode, type JsonLd, listOf } from './json-ld';
import type { PageHead } from './page-head';
import { plainLine } from './text';

/** Where a licence is of a picture or of a comment, and not of the article. */
const foreign =
  'figure, figcaption, [class*="caption" i], [class*="credit" i], [class*="comment" i], [itemtype*="ImageObject"]';

/** The licence that the article is under: its address, or else its name. */
export function licenseOf(page: Document, head: PageHead, { article, page: own }: JsonLd): Found<string> | null {
  const link = [...page.querySelectorAll('a[rel~="license" i][href]')].find((element) => !element.closest(foreign));
  return firstFound([
    ['json-ld', stated(article?.license ?? own?.license, head.base)],
    ['link', head.links('license')[0] ?? (link ? absolute(link.getAttribute('href'), head.base) : null)],
    ['meta', head.first('dcterms.license', 'dc.rights.license', 'license', 'licence', 'cc:license')],
  ]);
}

function stated(value: unknown, base: string): string | null {
  const [first] = listOf(value);
  const text = plainLine(isNode(first) ? (first.url ?? first['@id'] ?? first.name) : first);
  return text === null ? null : (absolute(/^(https?:)?\/\//.test(text) ? text : null, base) ?? text);
}

function absolute(address: string | null, base: string): string | null {
  return address === null ? null : (URL.parse(address, base)?.href ?? null);
}
