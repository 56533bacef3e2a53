import { mostPages } from '../../domain/article-pages';

/** Parameters that say which part of an article it is. */
const parameters = /^(page|p|pg|pageno|page_?num(ber)?|paged|seite|part|pn|pageindex|currentpage|start_?page|pp)$/i;

/**
 * How the number of a page stands at the end of a path: `/2`, `/page/2/`, `/page-2`, `_2.html`, `-2.html`, `.html/2`, `,2.html`.
 * https://developer.wordpress.org/reference/functions/wp_link_pages/ and others.
 */
const numbered = /^(.*?)(?:\/(?:page|seite|pagina|p)[/-]?|[/_,-](?:page|p|seite)?[_-]?|\.)(\d{1,3})(\.\w{2,5})?(\/?)$/i;

/** What pages under an address are that are no parts of an article. */
const others = /comment|reply|replies|respond|\/(tag|category|author|archive|search|rubrik|thema|topic)s?\//i;

/** What is in an address for another reason than to name a page. */
const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|spm)$/i;

/** An address as the page of an article: which article, and which page of it. */
export interface PageAddress {
  readonly article: string;
  /** As the address says it: some sites begin with 1, some with 2, and some call the second page 1. */
  readonly number: number;
  /** Whether the number is in the address. */
  readonly isNumbered: boolean;
}

/**
 * The ways in which an address may be read. What ends in a number may be the second page of an article, or an article called
 * “2”: only another address of the same family tells.
 */
export function readingsOf(address: string): PageAddress[] {
  const url = URL.parse(address);
  // What has no path is the front of a paper, and its pages are older issues.
  if (!url || url.pathname.length < 2 || others.test(url.pathname + url.search + url.hash)) return [];
  const readings: PageAddress[] = [{ article: keyOf(url, url.pathname, null), number: 1, isNumbered: false }];
  const parameter = [...url.searchParams].find(([name, value]) => parameters.test(name) && isPage(value));
  if (parameter) {
    readings.push({ article: keyOf(url, url.pathname, parameter[0]), number: Number(parameter[1]), isNumbered: true });
  }
  const [, path, number, ending = ''] = numbered.exec(url.pathname) ?? [];
  if (path && number !== undefined && isPage(number))
    readings.push({ article: keyOf(url, path + ending, null), number: Number(number), isNumbered: true });
  return readings;
}

/** What is numbered higher is numbered for another reason. One more is there to tell that there are too many. */
function isPage(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPages + 1;
}

/** `/a/story`, `/a/story/` and `/a/story.html` may be the first page of one article. */
function keyOf(url: URL, path: string, without: string | null): string {
  const query = [...url.searchParams].filter(([name]) => name !== without && !tracking.test(name));
  return `${url.origin}${path.replace(/(\/index)?(\.\w{2,5})?\/?$/, '')}?${query.map(String).join('&')}`;
}
