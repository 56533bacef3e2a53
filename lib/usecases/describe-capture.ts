import type { CapturedPage, CapturedSelection, CapturedText, FurtherMetadata } from '../domain/article';
import { type CanonicalUrl, isSameSite, toCanonicalUrl } from '../domain/canonical-url';
import { toLocalIso } from '../domain/date-time';
import type { LeftOut } from '../domain/ledger';
import type { ExtractedArticle } from '../extract/extract-article';
import { toMarkdown } from '../markdown/to-markdown';
import type { PageText } from '../proof/page-text';
import { prove } from '../proof/prove';
import { textOfContent } from '../proof/text-of-content';

/** What a capture is made of. */
interface CaptureParts {
  readonly article: ExtractedArticle | null;
  readonly text: CapturedText;
  readonly passage: CapturedSelection | null;
  readonly url: CanonicalUrl;
  /** Of the page, for want of a better one. */
  readonly title: string;
  readonly now: Date;
}

/** All that is known of an article and its page, as plain JSON. */
export function describeCapture({ article, text, passage, url, title, now }: CaptureParts): CapturedPage {
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
    ...(article && article.repairs.length > 0 && { repairs: article.repairs }),
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
export function textOf(
  content: Element,
  baseUrl: string,
  page: PageText | null,
  leftOut: readonly LeftOut[],
): CapturedText {
  const text = textOfContent(content);
  const { markdown, images } = toMarkdown(content, baseUrl);
  return { markdown, images, ...prove(text, markdown, page, leftOut) };
}

/** The page's canonical address, if it is one of the same site and not merely its front page. */
export function addressOf(canonical: string | null, address: string): CanonicalUrl {
  const here = new URL(address);
  const there = canonical ? URL.parse(canonical, address) : null;
  const isUsable =
    there !== null &&
    /^https?:$/.test(there.protocol) &&
    isSameSite(there.hostname, here.hostname) &&
    (there.pathname !== '/' || here.pathname === '/');
  return toCanonicalUrl(isUsable ? there.href : address);
}
