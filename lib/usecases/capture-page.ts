import type { CapturedPage, CapturedSelection } from '../domain/article';
import { type CanonicalUrl, toPassageUrl } from '../domain/canonical-url';
import { noWishes } from '../domain/page-wishes';
import { extractArticle } from '../extract/extract-article';
import { cleanFragment } from '../extract/page/clean-fragment';
import { copyPage } from '../extract/page/copy-page';
import { shadowRootOf } from '../extract/page/shadow';
import { textOfPage } from '../proof/page-text';
import { addressOf, describeCapture, textOf } from './describe-capture';

/**
 * Reads the article of a page, and what is selected on it; `null` when there is nothing to save. Depends on the DOM alone,
 * changes nothing of the page, and answers plain JSON.
 */
export function capturePage(
  page: Document,
  selection: Selection | null,
  now: Date,
  wishes = noWishes,
): CapturedPage | null {
  const address = page.location?.href ?? page.URL;
  const copy = copyPage(page);
  const baseUrl = copy.baseURI;
  const title = copy.title;
  const article = extractArticle(copy, address, wishes);
  const url = addressOf(article?.canonical ?? null, address);
  const passage = selection ? readSelection(selection, copy, baseUrl, url) : null;
  const text = article ? textOf(article.content, baseUrl, textOfPage(page, shadowRootOf), article.leftOut) : passage;
  return text && describeCapture({ article, text, passage, url, title, now });
}

/** All ranges, since Firefox allows several. `null` when nothing but white space is selected. */
function readSelection(
  selection: Selection,
  copy: Document,
  baseUrl: string,
  url: CanonicalUrl,
): CapturedSelection | null {
  const quote = selection.toString();
  if (quote.trim() === '') return null;
  const content = copy.createElement('div');
  for (let index = 0; index < selection.rangeCount; index++)
    content.append(copy.importNode(selection.getRangeAt(index).cloneContents(), true));
  cleanFragment(content);
  return { url: toPassageUrl(url, quote), ...textOf(content, baseUrl, null, []) };
}
