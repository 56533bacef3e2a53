/** More pages has no article. */
export const mostPages = 50;

/** Why some pages of an article are not in its copy. */
export type PagesMissing =
  /** The reader pressed Stop. */
  | 'stopped'
  /** The site did not give the next one. */
  | 'unreachable'
  /** What came is another page, or has no text. */
  | 'other-page'
  /** The tab was closed or moved on. */
  | 'tab-gone'
  /** There are more than `mostPages`. */
  | 'too-many';

/** How an article that goes over several pages was read. */
export interface ArticlePages {
  /** How many of them are in the copy. */
  readonly read: number;
  /** How many the article has; `null` when the page does not say. */
  readonly of: number | null;
  /** `null` when it is all there. */
  readonly missing: PagesMissing | null;
}

/** The same as it is kept with an article. */
export interface SavedPages extends ArticlePages {
  /** Fingerprint of the text of the first page alone: it tells whether that page has changed. `null` when only others were open. */
  readonly firstPage: string | null;
}
