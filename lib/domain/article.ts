import type { Brand } from './brand';
import type { CanonicalUrl } from './canonical-url';
import type { Tag } from './tag';

/** A ULID: the order of the keys is the order of saving. */
export type ArticleId = Brand<string, 'ArticleId'>;

/**
 * ISO 8601 as text, so that it survives JSON. Our own instants carry the offset of the reader's clock
 * (`2026-11-22T11:53:04+08:00`); a page's date keeps the precision and zone it was given with
 * (`2025-02-13`, `2025-02-13T15:10`), and never shifts.
 */
export type IsoDateTime = string;

/** What a page says about its article. `null`: the page does not say. */
export interface ArticleMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** The page's own description. */
  readonly excerpt: string | null;
  /** BCP 47, as `zh-CN`. */
  readonly language: string | null;
  readonly publishedAt: IsoDateTime | null;
  /** Absolute address of the lead image. */
  readonly image: string | null;
}

/** How much there is to read. */
export interface TextLength {
  /** Words of scripts that use spaces, plus every Han, Kana and Hangul character. */
  readonly words: number;
  /** Reading time, at least 1. */
  readonly minutes: number;
}

/** What lists show and the store indexes. The text is apart, in `ArticleBody`. */
export interface Article extends ArticleMetadata, TextLength {
  readonly id: ArticleId;
  readonly url: CanonicalUrl;
  /** The file name without its ending. Made at the first save and kept, so that every export agrees. */
  readonly slug: string;
  readonly tags: readonly Tag[];
  readonly imageCount: number;
  readonly savedAt: IsoDateTime;
  readonly updatedAt: IsoDateTime;
}

/** The text, apart, so that lists stay light. Front matter is not in it: exporters derive it. */
export interface ArticleBody {
  readonly id: ArticleId;
  readonly markdown: string;
}

/** An image of the text, in its order. */
export interface ImageReference {
  readonly url: string;
  readonly alt: string;
}

/** A text in Markdown with what was counted in it. */
export interface CapturedText extends TextLength {
  readonly markdown: string;
  readonly images: readonly ImageReference[];
}

/** What the capture script hands over: plain JSON, since it crosses a process. */
export interface CapturedPage extends ArticleMetadata, CapturedText {
  readonly url: CanonicalUrl;
  readonly capturedAt: IsoDateTime;
  /** What the reader had selected on the page, if anything. Its address points at the passage. */
  readonly selection: CapturedSelection | null;
}

/** A passage of a page, saved as an article of its own. */
export interface CapturedSelection extends CapturedText {
  /** The page's address with a text fragment: https://wicg.github.io/scroll-to-text-fragment/ */
  readonly url: CanonicalUrl;
}

/** An article with its text. */
export interface SavedArticle {
  readonly article: Article;
  readonly markdown: string;
}
