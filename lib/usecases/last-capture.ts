import type { ArticleId } from '../domain/article';
import type { Capture, CaptureId } from '../domain/capture-state';
import { captureOf, lastCaptureOf, setCaptureState } from '../store/captures';
import { undo } from './undo';

/** What became of the last save of a tab. */
export async function lastCapture(tabId: number | null): Promise<Capture | null> {
  return tabId === null ? null : lastCaptureOf(tabId);
}

/** What a capture has saved, if it was one of that tab (`null`: of any). */
export async function savedBy(id: CaptureId, fromTab: number | null): Promise<ArticleId | null> {
  const capture = await captureOf(id);
  return capture?.state.kind === 'saved' && (fromTab === null || capture.tabId === fromTab)
    ? capture.state.report.id
    : null;
}

/**
 * Takes a save back, and writes down that it was. `false` when there is nothing to take back any more.
 * @param fromTab the only tab whose save it may be; `null`: any
 */
export async function undoCapture(id: CaptureId, fromTab: number | null = null): Promise<boolean> {
  const capture = await captureOf(id);
  if (capture?.state.kind !== 'saved' || (fromTab !== null && capture.tabId !== fromTab)) return false;
  const isUndone = await undo(capture.state.report.undoId);
  if (isUndone) await setCaptureState(id, { kind: 'undone' });
  return isUndone;
}
