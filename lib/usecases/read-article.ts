import type { CapturedPage } from '../domain/article';
import type { CaptureId, PageProgress } from '../domain/capture-state';
import { AppError } from '../domain/errors';
import { fingerprintOf } from '../domain/fingerprint';
import { findPages, openPages } from '../platform/page-reader';
import { readPages, type WholeArticle } from './read-pages';
import { readWholePage } from './read-whole-page';

/**
 * What the article of a tab has besides the page that is open: its other pages are asked for here, and nowhere else.
 * @param alone the open page
 */
export async function readArticle(
  tabId: number,
  id: CaptureId,
  alone: CapturedPage,
  onProgress: (progress: PageProgress) => Promise<void>,
  stop: AbortSignal,
): Promise<WholeArticle> {
  const pager = await findPages(tabId).catch(orNull);
  if (!pager) return { page: alone, pages: null };
  const whole = pager.whole && pager.first === null ? await tryWhole(pager.whole) : null;
  if (whole) {
    const { of } = pager;
    const firstPage = fingerprintOf(alone.markdown);
    return { page: whole, pages: { read: of ?? 1, of, missing: null, firstPage } };
  }
  const read = await within(id, ({ read: readPage }) =>
    readPages({ alone, pager, read: readPage, onProgress, stop }),
  ).catch(orNull);
  return read ?? { page: alone, pages: { read: 1, of: pager.of, missing: 'tab-gone', firstPage: null } };

  async function tryWhole(address: string): Promise<CapturedPage | null> {
    await onProgress({ page: 1, of: pager?.of ?? null });
    return within(`${id} whole`, ({ read }) => readWholePage(alone, address, read)).catch(orNull);
  }

  async function within<Result>(
    series: string,
    work: (pages: Awaited<ReturnType<typeof openPages>>) => Promise<Result>,
  ): Promise<Result> {
    const pages = await openPages(tabId, series, pager?.article ?? '');
    const end = () => void pages.end();
    stop.addEventListener('abort', end);
    try {
      return await work(pages);
    } finally {
      stop.removeEventListener('abort', end);
      end();
    }
  }
}

/** The open page was read: a tab that goes away now takes nothing of it along. */
function orNull(error: unknown): null {
  if (!(error instanceof AppError)) throw error;
  console.error('[gleaner] the pages of an article', error);
  return null;
}
