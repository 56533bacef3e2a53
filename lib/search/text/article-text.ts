import type { Article, ArticleMark } from '../../domain/article';
import { hostOf } from '../../domain/canonical-url';
import { fieldBreak } from './tokens';

/** How an article stands, in the library or in the trash. */
export type Mark = ArticleMark | 'trash';

/** All of an article that a query can be about. */
export interface ArticleRecord {
  readonly article: Article;
  readonly markdown: string;
  /** The reader's notes. */
  readonly notes: readonly string[];
  /** What is highlighted. Not all of it is in the text still. */
  readonly passages: readonly string[];
  readonly marks: readonly Mark[];
}

/** The words of an article, field by field; nothing that is searched for spans two of them. The address is not among them. */
export function wordsOf({ article, markdown, notes, passages }: ArticleRecord): string {
  const { title, authors, siteName, tags, url } = article;
  return [title, ...authors, siteName ?? '', hostOf(url), ...tags, ...notes, ...passages, textOf(markdown)].join(
    fieldBreak,
  );
}

/**
 * The words of a Markdown text: what a reader sees of it, without marks of emphasis, addresses and tags. Much faster than a
 * parser, and as exact as a search needs it.
 */
export function textOf(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)|<\/?[a-z][^<>\n]*>|!?\[|\]|\*+|~~|`+/gi,
    (_, escaped?: string) => escaped ?? '',
  );
}
