import type { Article } from '../domain/article';
import type { Highlight } from '../domain/highlight';
import { escapeLine } from './escape-line';
import { highlightList } from './highlight-list';
import { linkDestination } from './inline/link-destination';

/** Highlights of several articles as one document in Markdown: a heading for each article, with a link to its page. */
export function highlightsDocument(
  title: string,
  parts: readonly { readonly article: Pick<Article, 'title' | 'url'>; readonly highlights: readonly Highlight[] }[],
): string {
  const sections = parts.map(
    ({ article, highlights }) =>
      `## [${escapeLine(article.title)}](${linkDestination(article.url)})\n\n${highlightList(highlights)}\n`,
  );
  return [`# ${escapeLine(title)}\n`, ...sections].join('\n');
}
