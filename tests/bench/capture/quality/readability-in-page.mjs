// Runs in the page, used as its own documentation says.
import { Readability } from '@mozilla/readability';
import Turndown from 'turndown';
// @ts-expect-error It comes without types.
import { gfm } from 'turndown-plugin-gfm';

/** @returns {import('./metrics.mjs').Answer | null} */
export function capture() {
  const article = new Readability(/** @type {Document} */ (document.cloneNode(true))).parse();
  if (!article) return null;
  return {
    title: article.title ?? null,
    authors: article.byline ?? null,
    publishedAt: article.publishedTime ?? null,
    image: null,
    language: article.lang ?? null,
    markdown: new Turndown().use(gfm).turndown(article.content ?? ''),
  };
}
