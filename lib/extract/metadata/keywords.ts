import type { MetadataSource } from '../../domain/provenance';
import type { Found } from './found';
import { isNode, type JsonLd, listOf, namesOf } from './json-ld';
import type { PageHead } from './page-head';
import { lettersOf, plainLine, textOf } from './text';

/** No page is about more than this; what goes on is a list for search engines. */
const most = 30;
const longest = 60;

/** What the article is about, in the words of the first place that has some. */
export function keywordsOf(
  page: Document,
  head: PageHead,
  { article }: JsonLd,
  title: string | null,
): Found<readonly string[]> | null {
  const places: readonly (readonly [MetadataSource, () => readonly (string | null)[]])[] = [
    [
      'json-ld',
      () => listOf(article?.keywords).flatMap((keyword) => (isNode(keyword) ? namesOf(keyword) : [plainLine(keyword)])),
    ],
    ['meta', () => ['article:tag', 'og:article:tag'].flatMap((name) => head.all(name))],
    [
      'meta',
      () => [
        head.first('news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords', 'dc.subject', 'cxenseparse:keywords'),
      ],
    ],
    ['link', () => [...page.querySelectorAll('a[rel~="tag" i]')].slice(0, most).map(textOf)],
  ];
  for (const [source, read] of places) {
    const stated = read().flatMap((text) => text?.split(/\s*[,;，、；|]\s*/) ?? []);
    const keywords = unique(stated.filter((keyword) => lettersOf(keyword) !== lettersOf(title)));
    if (keywords.length > 0) return { value: keywords.slice(0, most), source };
  }
  return null;
}

/** Each once, as it was first written. */
function unique(keywords: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const keyword of keywords.map((text) => text.replace(/^#/, '').trim())) {
    const letters = lettersOf(keyword);
    if (letters !== '' && keyword.length <= longest && !known.has(letters)) known.set(letters, keyword);
  }
  return [...known.values()];
}
