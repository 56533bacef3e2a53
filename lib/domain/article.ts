import type { SavedPages } from './article-pages';
import type { Brand } from './brand';
import type { CanonicalUrl } from './canonical-url';
import type { Correction } from './correction';
import type { ArticleSource, LeftOut, Repair } from './ledger';
import type { TextProof } from './proof';
import type { Provenance } from './provenance';
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

/** What a page says besides, shown with the article itself alone. `null`: the page does not say. */
export interface FurtherMetadata {
  readonly subtitle: string | null;
  readonly modifiedAt: IsoDateTime | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  /** Address of the licence, or its name. */
  readonly license: string | null;
  /** Where on the page each of these and of `ArticleMetadata` was said. */
  readonly provenance: Provenance | null;
}

/** How much there is to read. */
export interface TextLength {
  /** Words of scripts that use spaces, plus every Han, Kana and Hangul character. */
  readonly words: number;
  /** Reading time, at least 1. */
  readonly minutes: number;
}

/** How an article stands with its reader. `changed`: earlier versions of its text are kept. */
export type ArticleMark = 'reading' | 'read' | 'archived' | 'favourite' | 'highlighted' | 'changed';

/** What lists show and the store indexes. The text is apart, in `ArticleBody`. */
export interface Article extends ArticleMetadata, TextLength {
  readonly id: ArticleId;
  readonly url: CanonicalUrl;
  /** Addresses that led here before its page said another: what comes under one of them is this article. Left out when there is none. */
  readonly otherUrls?: readonly CanonicalUrl[];
  /** The file name without its ending. Made at the first save and kept, so that every export agrees. */
  readonly slug: string;
  readonly tags: readonly Tag[];
  /** Left out when there is none. */
  readonly marks?: readonly ArticleMark[];
  readonly imageCount: number;
  /** How much of it is read, as lists show it: a part of 1, in steps. Left out at its beginning. */
  readonly progress?: number;
  readonly savedAt: IsoDateTime;
  readonly updatedAt: IsoDateTime;
}

/** The text, apart, so that lists stay light. Front matter is not in it: exporters derive it. */
export interface ArticleBody {
  readonly id: ArticleId;
  readonly markdown: string;
}

/** What only an article's own page shows, apart for the same reason. Articles saved by early versions have none. */
export interface ArticleDetails extends FurtherMetadata {
  readonly proof: TextProof;
  readonly leftOut: readonly LeftOut[];
  /** `null` when the article is all on one page. */
  readonly pages: SavedPages | null;
  /** What the reader changed of it, oldest first; left out when that is nothing. */
  readonly repairs?: readonly Repair[];
  /** What they corrected by hand, oldest first; left out when that is nothing. */
  readonly corrections?: readonly Correction[];
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
  readonly proof: TextProof;
}

/** What the capture script hands over: plain JSON, since it crosses a process. */
export interface CapturedPage extends ArticleMetadata, FurtherMetadata, CapturedText {
  readonly url: CanonicalUrl;
  readonly capturedAt: IsoDateTime;
  readonly leftOut: readonly LeftOut[];
  /** What the reader changed of it before and is so again; left out when that is nothing. */
  readonly repairs?: readonly Repair[];
  /** What the article was made from; `null` when there is only a selection. */
  readonly source: ArticleSource | null;
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
