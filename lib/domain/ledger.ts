/** Why a part of a page is not in the article. `reader`: they left it out themselves. */
export const leftOutReasons = [
  'reader',
  'hidden',
  'headline',
  'outside',
  'clutter',
  'repeated',
  'other-article',
] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** A part of a page that the capture left out, so that the reader can bring it back. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  /** The beginning of its text, at most 200 characters. */
  readonly excerpt: string;
  readonly words: number;
}

/**
 * The cleaned page that an article was made from, so that old captures can be made better later. Each part that was left out
 * carries `data-left-out` with its reason; the article is what remains without them.
 */
export interface ArticleSource {
  readonly html: string;
  /** Of the extractor that made it: a number that only grows. */
  readonly version: number;
}
