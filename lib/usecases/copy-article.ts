import type { ArticleId, SavedArticle } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import { AppError } from '../domain/errors';
import { copyText } from '../platform/clipboard';
import { savedArticle } from '../store/articles';

/**
 * Puts an article on the clipboard as Markdown: title, text, and where it is from.
 * @throws AppError `article-gone`
 */
export async function copyArticle(id: ArticleId): Promise<void> {
  const saved = await savedArticle(id);
  if (!saved) throw new AppError('article-gone');
  await copyText(toMarkdownNote(saved));
}

/** An article as a piece of Markdown that stands by itself. */
function toMarkdownNote({ article: { title, siteName, url }, markdown }: SavedArticle): string {
  const source = `[${escapeText(siteName ?? hostOf(url))}](<${url}>)`;
  return `# ${escapeText(title)}\n\n${markdown.trim()}\n\n${source}\n`;
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
