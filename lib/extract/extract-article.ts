import type { ArticleMetadata } from '../domain/article';
import type { ArticleSource, LeftOut, Repair } from '../domain/ledger';
import { noWishes } from '../domain/page-wishes';
import { markArticle } from './article/find-article';
import { followWishes } from './article/follow-wishes';
import type { MarkedPage } from './article/marked-page';
import { unwrapNoscript } from './article/noscript';
import { constructs } from './constructs';
import { languageOf } from './metadata/language';
import { metadataOf, type PageMetadata } from './metadata/metadata';

/** Of `ArticleSource`: raised whenever a page is cleaned, or its article found, in another way than before. */
const version = 1;

/** An article as elements, with what the page says of it. */
export interface ExtractedArticle extends ArticleMetadata {
  readonly content: Element;
  /** Where the page says it lives, as written. */
  readonly canonical: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly Repair[];
  readonly source: ArticleSource;
}

/** Finds the article in a page; `null` when there is none. It is taken apart: pass a copy, never the live page. */
export function extractArticle(page: Document, address: string, wishes = noWishes): ExtractedArticle | null {
  const marked = markPage(page, address, wishes);
  return marked && takeArticle(marked);
}

/** The first half of it: up to here more can be marked. */
export function markPage(page: Document, address: string, wishes = noWishes): MarkedPage | null {
  const metadata = preparePage(page, address);
  const title = metadata.title ?? '';
  const leftOut = markArticle(page, { ...metadata, title });
  return leftOut && { body: page.body, metadata, title, ...followWishes(page.body, leftOut, wishes) };
}

/** The second half. Takes the body apart. */
export function takeArticle({ body, metadata, title, leftOut, repairs }: MarkedPage): ExtractedArticle {
  const source = { html: body.innerHTML, version };
  for (const element of body.querySelectorAll('[data-left-out]')) element.remove();
  const { canonical, declaredLanguages, ...rest } = metadata;
  return {
    ...rest,
    title,
    language: languageOf(declaredLanguages, body.textContent ?? ''),
    content: body,
    canonical,
    leftOut,
    repairs,
    source,
  };
}

/** Reads what the page says of its article, and brings its body into the form in which the article is looked for. */
export function preparePage(page: Document, address: string): PageMetadata {
  const metadata = metadataOf(page, address);
  unwrapNoscript(page);
  for (const construct of constructs) construct.standardise(page);
  for (const element of page.body.querySelectorAll('script, noscript')) element.remove();
  return metadata;
}
