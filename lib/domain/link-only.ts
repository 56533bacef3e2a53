import type { Article } from './article';

/** Whether only the address of an article is known: it was imported, and its page was not saved yet. */
export function isLinkOnly({ words, imageCount }: Pick<Article, 'words' | 'imageCount'>): boolean {
  return words === 0 && imageCount === 0;
}
