import type { ArticleId, IsoDateTime } from './article';
import type { NothingReason, SaveReport } from './capture-state';
import type { ErrorCode } from './errors';

/** Why the text of an entry could not be had from its page. */
export type TextFailure =
  /** The site answered, but not with the page. `words`: what it says instead, cut short. */
  | { readonly kind: 'status'; readonly status: number; readonly words: string }
  /** It leads to the front page, as addresses do whose page is gone. */
  | { readonly kind: 'front-page' }
  /** It leads to a site that the reader was not asked about. */
  | { readonly kind: 'other-site' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'nothing'; readonly reason: NothingReason }
  /** `null`: a bug of ours. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null };

/** What came of opening the page of an entry. */
export type TextOutcome = { readonly kind: 'saved'; readonly report: SaveReport } | TextFailure;

/** An entry whose text the reader wants, and why it could not be had. */
export interface WantedText {
  readonly id: ArticleId;
  readonly wantedAt: IsoDateTime;
  /** `null`: its turn has not come. */
  readonly failure: TextFailure | null;
}

/** Whether a site asks to be left alone: “Too Many Requests”, “Service Unavailable”. */
export function isTurnedAway(outcome: TextOutcome): outcome is Extract<TextFailure, { kind: 'status' }> {
  return outcome.kind === 'status' && (outcome.status === 429 || outcome.status === 503);
}
