import type { SavedArticle } from '../domain/article';
import { toPlainText } from '../markdown/plain-text';

/** How much of the text stands for it when the page has no description, in characters as a reader counts them. */
const summaryLength = 50;

/** The page's own description, or the first characters of the text with `...`. */
export function summaryOf({ article, markdown }: SavedArticle): string {
  return article.excerpt?.trim() || shorten(toPlainText(markdown));
}

function shorten(text: string): string {
  let length = 0;
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (length === summaryLength) return `${text.slice(0, index)}...`;
    length++;
  }
  return text;
}
