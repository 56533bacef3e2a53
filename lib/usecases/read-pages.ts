import type { CapturedPage } from '../domain/article';
import { mostPages, type PagesMissing, type SavedPages } from '../domain/article-pages';
import type { PageProgress } from '../domain/capture-state';
import { AppError } from '../domain/errors';
import { fingerprintOf } from '../domain/fingerprint';
import type { Pager, PageStep } from '../domain/page-step';
import { joinPages } from './join-pages';

/** An article with how it was put together; `null` when it is all on one page. */
export interface WholeArticle {
  readonly page: CapturedPage;
  readonly pages: SavedPages | null;
}

/** What reading the pages of an article needs. */
export interface PagesToRead {
  /** The page that the reader has open. */
  readonly alone: CapturedPage;
  readonly pager: Pager;
  /** Reads one page. @throws AppError when the tab is gone */
  read(address: string): Promise<PageStep>;
  /** Is told before each page. */
  onProgress(progress: PageProgress): Promise<void>;
  readonly stop: AbortSignal;
}

/**
 * Reads the pages of an article one after the other, from the first one to the last, or the first that can't be had, and
 * joins them. What was read stays, whatever becomes of the rest; what is missing is said.
 */
export async function readPages({ alone, pager, read, onProgress, stop }: PagesToRead): Promise<WholeArticle> {
  const parts: CapturedPage[] = [];
  const seen = new Set<string>();
  let missing: PagesMissing | null = null;
  let { of } = pager;
  let address: string | null = pager.first ?? pager.here;
  while (address !== null && !seen.has(address)) {
    if (parts.length === mostPages) {
      missing = 'too-many';
      break;
    }
    seen.add(address);
    await onProgress({ page: parts.length + 1, of });
    const step = await readOrGone(address);
    if (stop.aborted) {
      missing = 'stopped';
      break;
    }
    if (step.kind !== 'page') {
      missing = missingBy(step, of !== null && parts.length < of);
      break;
    }
    if (step.previous) parts[parts.length - 1] = step.previous;
    parts.push(step.page);
    of = step.of === null && of === null ? null : Math.max(of ?? 0, step.of ?? 0, parts.length);
    address = step.next;
  }
  if (missing === null && of !== null && parts.length < of) missing = 'other-page';
  const firstPage = pager.first === null ? fingerprintOf(alone.markdown) : null;
  if (parts.length === 0) return { page: alone, pages: { read: 1, of, missing: missing ?? 'other-page', firstPage } };
  if (parts.length === 1 && missing === null) return { page: alone, pages: null };
  return { page: joinPages(parts), pages: { read: parts.length, of, missing, firstPage } };

  async function readOrGone(place: string): Promise<PageStep | { readonly kind: 'tab-gone' }> {
    try {
      return await read(place);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error('[gleaner] the pages of an article', error);
      return { kind: 'tab-gone' };
    }
  }
}

function missingBy({ kind }: { readonly kind: string }, isMorePromised: boolean): PagesMissing | null {
  if (kind === 'nothing-new') return isMorePromised ? 'other-page' : null;
  return kind as PagesMissing;
}
