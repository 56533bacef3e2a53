import { type Found, firstFound } from './found';
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
  const keywordsIn = (texts: readonly (string | null)[]) => {
    const known = new Map([
      [lettersOf(title), ''],
      ['', ''],
    ]);
    for (const text of texts.flatMap((list) => list?.split(/\s*[,;，、；|]\s*#?/) ?? [])) {
      const keyword = text.replace(/^#/, '').trim();
      if (keyword.length <= longest && !known.has(lettersOf(keyword))) known.set(lettersOf(keyword), keyword);
    }
    return [...known.values()].filter((keyword) => keyword !== '').slice(0, most);
  };
  return firstFound<readonly string[]>(
    [
      'json-ld',
      keywordsIn(listOf(article?.keywords).flatMap((one) => (isNode(one) ? namesOf(one) : [plainLine(one)]))),
    ],
    ['meta', keywordsIn(head.all(/^(og:)?article:tag$/).flat())],
    [
      'meta',
      keywordsIn([
        head.first('news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords', 'dc.subject', 'cxenseparse:keywords'),
      ]),
    ],
    ['link', () => keywordsIn([...page.querySelectorAll('a[rel~="tag" i]')].slice(0, most).map(textOf))],
  );
}
