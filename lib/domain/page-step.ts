import type { CapturedPage } from './article';

/** Where an article goes on, as one of its pages says it. Addresses are absolute and of the same origin. */
export interface Pager {
  /** Names the article among those of its site: every page of it has it in common. */
  readonly article: string;
  /** The page itself. */
  readonly here: string;
  /** The first page; `null` when this is it. */
  readonly first: string | null;
  /** The page after this one; `null` when there is none. */
  readonly next: string | null;
  /** All of it on one page, where the page offers that. */
  readonly whole: string | null;
  /** How many pages there are; `null` when the page does not say. */
  readonly of: number | null;
}

/** What came of reading one page of an article. */
export type PageStep =
  | {
      readonly kind: 'page';
      readonly page: CapturedPage;
      /** The page before without what this one ends with as well; `null` when it stays as it was. */
      readonly previous: CapturedPage | null;
      readonly next: string | null;
      readonly of: number | null;
    }
  /** It says nothing that was not said before: the article is over. */
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'other-page' };
