import type { Article } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import { foldText, type Query } from './parse-query';

/**
 * Whether an article answers a query: every word occurs in its title, site, address, authors or tags, and it carries
 * every tag asked for, or one below it (`tag:world` finds `world/asia`).
 */
export function matches(article: Article, { words, tags }: Query): boolean {
  if (tags.length > 0) {
    const keys = article.tags.map(foldText);
    if (!tags.every((tag) => keys.some((key) => key === tag || key.startsWith(`${tag}/`)))) return false;
  }
  if (words.length === 0) return true;
  const text = foldText(
    [article.title, article.siteName ?? '', hostOf(article.url), ...article.authors, ...article.tags].join('\n'),
  );
  return words.every((word) => text.includes(word));
}
