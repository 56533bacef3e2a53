import type { Article, ArticleId, CapturedPage, CapturedSelection } from '../domain/article';
import type { SavedPages } from '../domain/article-pages';
import type { CaptureId, SaveReport, UndoId } from '../domain/capture-state';
import { correct } from '../domain/correction';
import { toLocalIso } from '../domain/date-time';
import { toSlug } from '../domain/slug';
import { ulid } from '../domain/ulid';
import { putArticle, reportOf } from '../store/articles';
import type { ArticleContent } from '../store/content';
import { correctionsAt, packSource } from '../store/details';
import { withRules } from './with-rules';

/**
 * Puts a captured page into the library, or the passage that was selected on it.
 * @param pages how the page was put together, if it is one of several
 * @param now the time of saving
 * @param into the article whose page it is; `null`: the one of its address, or a new one
 * @throws AppError `storage-full`, `storage-unavailable`, `article-gone`, `address-taken`
 */
export async function saveCapture(
  page: CapturedPage,
  selection: CapturedSelection | null,
  pages: SavedPages | null,
  captureId: CaptureId | null,
  now: Date,
  into: ArticleId | null = null,
): Promise<SaveReport> {
  const { title, authors, siteName, excerpt, language, publishedAt, image } = page;
  const { subtitle, modifiedAt, section, keywords, license, provenance, leftOut, repairs, source } = page;
  const { url, markdown: captured, words, minutes, images, proof } = selection ?? page;
  const savedAt = toLocalIso(now);
  const { markdown, corrections } = correct(captured, await correctionsAt(url));

  const article: Article = {
    id: newId(now) as ArticleId,
    url,
    slug: toSlug(title, url, await digest(url)),
    title,
    authors,
    siteName,
    // What describes the whole page would be untrue of a passage.
    excerpt: selection ? null : excerpt,
    language,
    publishedAt,
    image,
    tags: [],
    words,
    minutes,
    imageCount: images.length,
    savedAt,
    updatedAt: savedAt,
  };
  const content: ArticleContent = {
    markdown,
    details: {
      subtitle: selection ? null : subtitle,
      modifiedAt,
      section,
      keywords: selection ? [] : keywords,
      license,
      provenance,
      proof,
      leftOut: selection ? [] : leftOut,
      ...(repairs && !selection && { repairs }),
      ...(corrections.length > 0 && { corrections }),
      pages,
    },
    source: source && !selection ? await packSource(source) : null,
  };
  const ruled = await withRules(article, markdown, now);
  const outcome = await putArticle(ruled, content, newId(now) as UndoId, captureId, into);
  return reportOf(outcome, article, proof, pages);
}

/** A fresh key that sorts after the earlier ones. */
export function newId(now: Date): string {
  return ulid(now.getTime(), crypto.getRandomValues(new Uint8Array(16)));
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
