import type { CapturedPage, CapturedSelection, CapturedText } from '../domain/article';
import { type CanonicalUrl, toCanonicalUrl, toPassageUrl } from '../domain/canonical-url';
import { toLocalIso } from '../domain/date-time';
import { lengthOfMarkdown } from '../domain/text-length';
import { copyPage, settleImages, unclobber } from '../extract/page/copy-page';
import { extractArticle } from '../extract/extract-article';
import { toMarkdown } from '../markdown/to-markdown';

/**
 * Reads the article of a page, and what is selected on it; `null` when there is nothing to save. Depends on the DOM alone,
 * changes nothing of the page, and answers plain JSON.
 */
export function capturePage(page: Document, selection: Selection | null, now: Date): CapturedPage | null {
  const address = page.location?.href ?? page.URL;
  const copy = copyPage(page);
  const baseUrl = copy.baseURI;
  const title = copy.title;
  const article = extractArticle(copy);
  const url = addressOf(article?.canonical ?? null, address);
  const passage = selection ? readSelection(selection, copy, baseUrl, url) : null;
  if (!article && !passage) return null;

  const text = article ? textOf(article.content, baseUrl) : passage;
  return {
    url,
    title: article?.title || title.replace(/\s+/g, ' ').trim() || url,
    authors: article?.authors ?? [],
    siteName: article?.siteName ?? null,
    excerpt: article?.excerpt ?? null,
    language: article?.language ?? null,
    publishedAt: article?.publishedAt ?? null,
    image: article?.image ?? null,
    markdown: text?.markdown ?? '',
    images: text?.images ?? [],
    words: text?.words ?? 0,
    minutes: text?.minutes ?? 0,
    capturedAt: toLocalIso(now),
    selection: passage,
  };
}

function textOf(content: Element, baseUrl: string): CapturedText {
  const { markdown, images } = toMarkdown(content, baseUrl);
  return { markdown, images, ...lengthOfMarkdown(markdown) };
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
  settleImages(null, content);
  unclobber(content);
  return { url: toPassageUrl(url, quote), ...textOf(content, baseUrl) };
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
