// Runs in the page: the extension's conversion alone, for pieces of HTML that are no articles.
import { constructs } from '../../../../lib/extract/constructs';
import { toMarkdown } from '../../../../lib/markdown/to-markdown';

/** @param {string} html */
function convert(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const construct of constructs) construct.standardise(page);
  return toMarkdown(page.body, document.URL).markdown;
}

Object.assign(globalThis, { benchConvert: convert });
