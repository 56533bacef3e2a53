// Runs in the page, used as its own documentation says.
import Defuddle from 'defuddle/full';

/** @returns {import('./metrics.mjs').Answer | null} */
export function capture() {
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
