import type { Article } from '../domain/article';
import { toPassageUrl } from '../domain/canonical-url';
import { escapeLine } from '../markdown/escape-line';

/** A passage as a quotation in Markdown, with a link that leads to it on its page. */
export function toQuotation(exact: string, { title, url }: Pick<Article, 'title' | 'url'>): string {
  const lines = exact.split('\n').map((line) => `> ${escapeLine(line)}`);
  return `${lines.join('\n>\n')}\n>\n> — [${escapeLine(title)}](<${toPassageUrl(url, exact)}>)\n`;
}
