import type { Article, CapturedPage } from '../../lib/domain/article';
import type { ArticlePages } from '../../lib/domain/article-pages';
import type {
  Capture,
  CaptureId,
  CaptureState,
  NothingReason,
  PageProgress,
  SaveReport,
} from '../../lib/domain/capture-state';
import type { ErrorCode } from '../../lib/domain/errors';
import { fingerprintOf } from '../../lib/domain/fingerprint';
import type { ActiveTab } from '../../lib/platform/tabs';
import type { SavedCopy } from '../../lib/store/articles';

/** What is known of the page in the tab. `pending`: nobody has looked yet. */
export type PageReading =
  | { readonly kind: 'pending' }
  | { readonly kind: 'page'; readonly page: CapturedPage }
  | { readonly kind: 'nothing'; readonly reason: NothingReason }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null };

/** All that the card is made of. */
export interface CardFacts {
  readonly tab: ActiveTab | null;
  readonly reading: PageReading;
  /** Save was pressed here and has not been answered yet. */
  readonly isPressed: boolean;
  /** Save was pressed since the popup opened: what it looked at before is older than what was saved. */
  readonly wasPressed: boolean;
  /** The last capture of the tab, once the background has said what became of it. */
  readonly capture: Capture | null;
  /** What is in the library under the page's address, with its text. */
  readonly saved: SavedCopy | null;
  /** Whether what the last capture saved is not in the library any more. */
  readonly isReportGone: boolean;
  readonly now: Date;
}

/** What the card shows. */
export type CardView =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'savable'; readonly problem: NothingReason | null }
  | {
      readonly kind: 'working';
      readonly step: 'reading' | 'saving';
      readonly progress?: PageProgress;
      readonly captureId?: CaptureId;
    }
  | { readonly kind: 'just-saved'; readonly report: SaveReport; readonly captureId: CaptureId }
  | {
      readonly kind: 'saved';
      readonly article: Article;
      /** Whether the page says something else by now; `null` when nobody has looked yet. */
      readonly hasChanged: boolean | null;
      /** How it was put together, if it goes over several pages. */
      readonly pages: ArticlePages | null;
    }
  | { readonly kind: 'nothing'; readonly reason: NothingReason }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null }
  | { readonly kind: 'interrupted' };

/** How long the end of a save is news, in milliseconds. */
const newsTime = 10 * 60_000;

/** Decides what the card shows. */
export function cardViewOf({
  tab,
  reading,
  isPressed,
  wasPressed,
  capture,
  saved,
  isReportGone,
  now,
}: CardFacts): CardView {
  if (!tab) return { kind: 'waiting' };
  // An earlier page of the same tab is another matter.
  const last = capture?.url === tab.url ? capture : null;
  const state = last?.state;
  const isAtWork = state?.kind === 'reading' || state?.kind === 'saving';
  if (isPressed || isAtWork) return isAtWork && last ? working(state, last.id) : working({ kind: 'reading' });

  const isNews = last !== null && now.getTime() - Date.parse(last.startedAt) < newsTime;
  if (state?.kind === 'interrupted') return { kind: 'interrupted' };
  const hasChanged = saved && reading.kind === 'page' ? isOtherThan(saved, reading.page.markdown) : null;
  const isOutdated =
    !wasPressed && hasChanged === true && state?.kind === 'saved' && state.report.id === saved?.article.id;
  if (state?.kind === 'saved' && last && isNews && !isReportGone && !isOutdated)
    return { kind: 'just-saved', report: state.report, captureId: last.id };
  if (state?.kind === 'failed' && isNews) return { kind: 'failed', code: state.code };

  if (saved) return { kind: 'saved', article: saved.article, hasChanged, pages: saved.pages };
  if (reading.kind === 'nothing' || reading.kind === 'failed') return reading;
  return { kind: 'savable', problem: state?.kind === 'nothing' && isNews ? state.reason : null };
}

/** Of an article over several pages the first one is all that can be looked at; `null` when it was never open. */
function isOtherThan({ markdown, pages }: SavedCopy, onPage: string): boolean | null {
  if (!pages) return onPage !== markdown;
  return pages.firstPage === null ? null : pages.firstPage !== fingerprintOf(onPage);
}

function working(state: Extract<CaptureState, { kind: 'reading' | 'saving' }>, captureId?: CaptureId): CardView {
  const { kind: step, progress } = { progress: undefined, ...state };
  return { kind: 'working', step, ...(progress && captureId && { progress, captureId }) };
}
