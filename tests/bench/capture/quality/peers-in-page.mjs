// Runs in the page: what other tools make of it, each used as its own documentation says.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle/full';
import Turndown from 'turndown';
// @ts-expect-error It comes without types.
import { gfm } from 'turndown-plugin-gfm';

/** @typedef {import('./metrics.mjs').Answer} Answer */

/** @returns {Answer | null} */
function readability() {
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

/** @returns {Answer | null} */
function defuddle() {
  const article = new Defuddle(document, { url: document.URL, markdown: true }).parse();
  return {
    title: article.title,
    authors: article.author,
    publishedAt: article.published,
    image: article.image,
    language: article.language,
    markdown: article.content,
  };
}

Object.assign(globalThis, { benchPeers: { readability, defuddle } });
