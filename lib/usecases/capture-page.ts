import type { CapturedPage, CapturedSelection, CapturedText, FurtherMetadata } from '../domain/article';
import { type CanonicalUrl, toCanonicalUrl, toPassageUrl } from '../domain/canonical-url';
import { toLocalIso } from '../domain/date-time';
import type { LeftOut } from '../domain/ledger';
import { type ExtractedArticle, extractArticle } from '../extract/extract-article';
import { cleanFragment } from '../extract/page/clean-fragment';
import { copyPage } from '../extract/page/copy-page';
import { shadowRootOf } from '../extract/page/shadow';
import { toMarkdown } from '../markdown/to-markdown';
import { type PageText, textOfPage } from '../proof/page-text';
import { prove } from '../proof/prove';
import { textOfContent } from '../proof/text-of-content';

/**
 * Reads the article of a page, and what is selected on it; `null` when there is nothing to save. Depends on the DOM alone,
 * changes nothing of the page, and answers plain JSON.
 */
export function capturePage(
  page: Document,
  selection: Selection | null,
  now: Date,
  address = page.location?.href ?? page.URL,
): CapturedPage | null {
  const copy = copyPage(page);
  const baseUrl = copy.baseURI;
  const title = copy.title;
  const article = extractArticle(copy, address);
  const url = addressOf(article?.canonical ?? null, address);
  const passage = selection ? readSelection(selection, copy, baseUrl, url) : null;
  const text = article ? textOf(article.content, baseUrl, textOfPage(page, shadowRootOf), article.leftOut) : passage;
  if (!text) return null;

  return {
    ...text,
    url,
    title: article?.title || title.replace(/\s+/g, ' ').trim() || url,
    authors: article?.authors ?? [],
    siteName: article?.siteName ?? null,
    excerpt: article?.excerpt ?? null,
    language: article?.language ?? null,
    publishedAt: article?.publishedAt ?? null,
    image: article?.image ?? null,
    ...furtherMetadataOf(article),
    capturedAt: toLocalIso(now),
    leftOut: article?.leftOut ?? [],
    source: article?.source ?? null,
    selection: passage,
  };
}

function furtherMetadataOf(article: (ExtractedArticle & Partial<FurtherMetadata>) | null): FurtherMetadata {
  return {
    subtitle: article?.subtitle ?? null,
    modifiedAt: article?.modifiedAt ?? null,
    section: article?.section ?? null,
    keywords: article?.keywords ?? [],
    license: article?.license ?? null,
    provenance: article?.provenance ?? null,
  };
}

/**
 * The Markdown of an element, read back and held against it. Takes the element apart.
 * @param page what it was found in, if the two are to be compared as well
 */
function textOf(content: Element, baseUrl: string, page: PageText | null, leftOut: readonly LeftOut[]): CapturedText {
  const text = textOfContent(content);
  const { markdown, images } = toMarkdown(content, baseUrl);
  return { markdown, images, ...prove(text, markdown, page, leftOut) };
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

/** The page's canonical address, if it is one of the same site and not merely its front page. */
function addressOf(canonical: string | null, address: string): CanonicalUrl {
  const here = new URL(address);
  const there = canonical ? URL.parse(canonical, address) : null;
  const isUsable =
    there !== null &&
    /^https?:$/.test(there.protocol) &&
    isSameSite(there.hostname, here.hostname) &&
    (there.pathname !== '/' || here.pathname === '/');
  return toCanonicalUrl(isUsable ? there.href : address);
}

/** `m.example.com` and `www.example.com` are one site: their last two labels agree. */
function isSameSite(a: string, b: string): boolean {
  const siteOf = (host: string) => host.split('.').slice(-2).join('.');
  return siteOf(a) === siteOf(b);
}
