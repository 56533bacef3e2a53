import type { Article } from './article';
import { hostOf, toPassageUrl } from './canonical-url';

/**
 * A passage of an article as a quotation in Markdown, with a link that leads to the passage on the page; without a passage,
 * the article as a reference.
 * @param dateOf how a date is written
 */
export function citeArticle(
  { title, authors, siteName, publishedAt, url }: Article,
  passage: string,
  dateOf: (date: string) => string,
): string {
  const words = passage.trim();
  const link = `[${escapeText(title.trim() || url)}](<${words ? toPassageUrl(url, words) : url}>)`;
  const rest = [authors.join(', '), siteName ?? hostOf(url), publishedAt === null ? '' : dateOf(publishedAt)];
  const reference = [link, ...rest.filter((part) => part !== '').map(escapeText)].join(', ');
  if (!words) return `${reference}\n`;
  const lines = words.split(/\n+/).map((line) => escapeText(line));
  return `${lines.map((line) => `> ${line}\n`).join('>\n')}>\n> — ${reference}\n`;
}

function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#&~|]/g, '\\$&');
}
