import type { IsoDateTime } from './article';
import type { BlockShape } from './site-choice';

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

export type RepairKind = 'brought-back' | 'left-out';

/** What the reader changed of what an article has of its page. */
export interface Repair {
  readonly kind: RepairKind;
  readonly excerpt: string;
  readonly at: IsoDateTime;
  /** How long the block was; early repairs don't say. */
  readonly words?: number;
  /** What its element is called; left out when it has no name. */
  readonly shape?: BlockShape;
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
