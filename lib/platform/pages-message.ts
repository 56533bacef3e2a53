import type { ArticlePages, PagesMissing } from '../domain/article-pages';
import { type MessageKey, t, tCount } from './messages';

const sentences: Record<PagesMissing, MessageKey> = {
  stopped: 'pages_stopped',
  unreachable: 'pages_unreachable',
  'other-page': 'pages_other_page',
  'tab-gone': 'pages_tab_gone',
  'too-many': 'pages_too_many',
};

/** Why an article is not whole, and how much of it is there: “You stopped the reading: 2 of 4 pages are saved.” `null` when it is. */
export function sentenceOfPages(pages: ArticlePages | null): string | null {
  if (!pages?.missing) return null;
  const { read, of, missing } = pages;
  const saved = of === null ? tCount('pages_read', read) : tCount('pages_read_of', of, read);
  return t(sentences[missing], saved);
}
