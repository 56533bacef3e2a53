import type { Article } from './article';
import { isLinkOnly } from './link-only';

/**
 * An article that is saved again: what the page says is new, what is the reader's or names the article stays. Of an entry that
 * was an address alone, what the page does not say stays as well.
 */
export function mergeRecapture(previous: Article, incoming: Article, isTextChanged: boolean): Article {
  const { id, slug, tags, progress, savedAt } = previous;
  const marks = isTextChanged ? [...new Set([...(previous.marks ?? []), 'changed' as const])] : previous.marks;
  const page = isLinkOnly(previous) ? withKnown(incoming, previous) : incoming;
  const otherUrls = [...new Set([...(previous.otherUrls ?? []), previous.url])].filter((url) => url !== incoming.url);
  return {
    ...page,
    id,
    slug,
    tags,
    ...(marks && { marks }),
    ...(progress && { progress }),
    ...(otherUrls.length > 0 && { otherUrls }),
    savedAt,
  };
}

function withKnown(page: Article, entry: Article): Article {
  return {
    ...page,
    title: page.title || entry.title,
    authors: page.authors.length > 0 ? page.authors : entry.authors,
    siteName: page.siteName ?? entry.siteName,
    excerpt: page.excerpt ?? entry.excerpt,
    language: page.language ?? entry.language,
    publishedAt: page.publishedAt ?? entry.publishedAt,
    image: page.image ?? entry.image,
  };
}
