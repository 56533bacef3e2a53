import type { ArticleId } from '../domain/article';
import type { Capture, CaptureId, CaptureScope, CaptureState } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { readSettings } from '../platform/settings';
import { beginCapture, setCaptureState } from '../store/captures';
import { keepImages } from './keep-images';
import { readArticle } from './read-article';
import { readTab } from './read-tab';
import { newId, saveCapture } from './save-capture';

/** A tab as the reader sees it. */
export interface TabToCapture {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

type Reading = Extract<CaptureState, { kind: 'reading' }>;

/** What is read at this moment. A worker that dies forgets it, and what it was at is over then. */
const underWay = new Map<CaptureId, { readonly tabId: number; readonly stop: AbortController }>();

/**
 * Saves the page of a tab, or what is selected on it; of an article over several pages, all of them. Each step is written down
 * before it is taken, so that whoever looks later knows what became of it. A failure that the reader can act on is an answer,
 * and is written down as well.
 * @param onReading is told before each page of an article that has several
 * @param into the article whose page it is, where the reader did not open it: then its images are waited for, since the tab goes
 */
export async function captureTab(
  tab: TabToCapture,
  scope: CaptureScope,
  now: Date,
  onReading: (state: Reading) => void = () => undefined,
  into: ArticleId | null = null,
): Promise<CaptureState> {
  const id = newId(now) as CaptureId;
  const capture: Capture = {
    id,
    tabId: tab.id,
    url: tab.url,
    title: tab.title,
    startedAt: toLocalIso(now),
    state: { kind: 'reading' },
  };
  const stop = new AbortController();
  underWay.set(id, { tabId: tab.id, stop });
  let state: CaptureState;
  try {
    await beginCapture(capture);
    state = await readAndSave(id, tab, scope, now, onReading, stop.signal, into);
  } catch (error) {
    console.error('[gleaner] capture failed', error);
    state = { kind: 'failed', code: error instanceof AppError ? error.code : null };
  } finally {
    underWay.delete(id);
  }
  if (state.kind !== 'saved') await setCaptureState(id, state).catch(() => undefined); // A full disk has been told of already.
  return state;
}

/**
 * Reads no further page of an article: what was read is saved. `false` when there is nothing to stop any more.
 * @param fromTab the only tab whose save it may be; `null`: any
 */
export function stopCapture(id: CaptureId, fromTab: number | null): boolean {
  const capture = underWay.get(id);
  if (!capture || (fromTab !== null && capture.tabId !== fromTab)) return false;
  capture.stop.abort();
  return true;
}

async function readAndSave(
  id: CaptureId,
  tab: TabToCapture,
  scope: CaptureScope,
  now: Date,
  onReading: (state: Reading) => void,
  stop: AbortSignal,
  into: ArticleId | null,
): Promise<CaptureState> {
  const reading = await readTab(tab.id, tab.url);
  if (reading.kind === 'nothing') return reading;
  const { selection } = reading.page;
  if (scope === 'selection' && !selection) return { kind: 'nothing', reason: 'no-selection' };

  const { page, pages } =
    scope === 'selection'
      ? { page: reading.page, pages: null }
      : await readArticle(tab.id, id, reading.page, (progress) => tell({ kind: 'reading', progress }), stop);
  await setCaptureState(id, { kind: 'saving' });
  const report = await saveCapture(page, scope === 'selection' ? selection : null, pages, id, now, into);
  const shown = (scope === 'selection' && selection ? selection : page).images.map(({ url }) => url);
  // The text is safe before the first image is asked for, and who saves waits for none.
  if (shown.length > 0 && (await readSettings()).images) {
    const kept = keepImages(report.id, shown, tab.id).catch((error: unknown) =>
      console.error('[gleaner] images', error),
    );
    if (into !== null) await kept;
  }
  return { kind: 'saved', report };

  async function tell(state: Reading): Promise<void> {
    await setCaptureState(id, state);
    onReading(state);
  }
}
