import type { ArticleId, IsoDateTime } from './article';
import type { ArticlePages } from './article-pages';
import type { Brand } from './brand';
import type { ErrorCode } from './errors';
import type { ProofSummary } from './proof';

export type CaptureId = Brand<string, 'CaptureId'>;
export type UndoId = Brand<string, 'UndoId'>;

/** What part of a page is wanted. */
export type CaptureScope = 'page' | 'selection';

/** Why there is nothing to save on a page. */
export type NothingReason =
  | 'browser-page'
  | 'store-page'
  | 'local-file'
  | 'pdf'
  | 'not-a-page'
  | 'empty-page'
  | 'no-selection';

/** What saving did. */
export interface SaveOutcome {
  readonly kind: 'added' | 'updated';
  readonly id: ArticleId;
  readonly undoId: UndoId;
}

/** What the reader is told after a save. */
export interface SaveReport extends SaveOutcome {
  readonly title: string;
  readonly words: number;
  readonly minutes: number;
  readonly imageCount: number;
  /** `null` of saves by early versions. */
  readonly proof: ProofSummary | null;
  /** `null` when the article is all on one page. */
  readonly pages: ArticlePages | null;
}

/** Which page of an article that goes over several is being read. */
export interface PageProgress {
  readonly page: number;
  /** `null` when it is not known yet how many there are. */
  readonly of: number | null;
}

/** How far a save has come. `reading` and `saving` left behind by a dead worker become `interrupted`. */
export type CaptureState =
  | { readonly kind: 'reading'; readonly progress?: PageProgress }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly report: SaveReport }
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothing'; readonly reason: NothingReason }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null }
  | { readonly kind: 'interrupted' };

/** One press of Save, written down so that it is known when the popup or the worker is gone. */
export interface Capture {
  readonly id: CaptureId;
  readonly tabId: number;
  readonly url: string;
  readonly title: string;
  readonly startedAt: IsoDateTime;
  readonly state: CaptureState;
}
