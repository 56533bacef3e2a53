import type { Article } from '../domain/article';
import { toPassageUrl } from '../domain/canonical-url';

/** A passage as a quotation in Markdown, with a link that leads to it on its page. */
export function toQuotation(exact: string, { title, url }: Pick<Article, 'title' | 'url'>): string {
  const lines = exact.split('\n').map((line) => `> ${escapeText(line)}`);
  return `${lines.join('\n>\n')}\n>\n> — [${escapeText(title)}](<${toPassageUrl(url, exact)}>)\n`;
}

/** Any sign that could mean something is itself; at the beginning of a line, so are the signs of lists. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#&|~$]/g, '\\$&')
    .replace(/^([-+])(?= )/, '\\$1')
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2');
}
