import type { Capture, CaptureId, CaptureScope, CaptureState } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { captureTab as readTab } from '../platform/capture-tab';
import { beginCapture, setCaptureState } from '../store/captures';
import { newId, saveCapture } from './save-capture';

/** A tab as the reader sees it. */
export interface TabToCapture {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/**
 * Saves the page of a tab, or what is selected on it. Each step is written down before it is taken, so that whoever looks
 * later knows what became of it. A failure that the reader can act on is an answer, and is written down as well.
 */
export async function captureTab(tab: TabToCapture, scope: CaptureScope, now: Date): Promise<CaptureState> {
  const id = newId(now) as CaptureId;
  const capture: Capture = {
    id,
    tabId: tab.id,
    url: tab.url,
    title: tab.title,
    startedAt: toLocalIso(now),
    state: { kind: 'reading' },
  };
  let state: CaptureState;
  try {
    await beginCapture(capture);
    state = await readAndSave(id, tab, scope, now);
  } catch (error) {
    console.error('[gleaner] capture failed', error);
    state = { kind: 'failed', code: error instanceof AppError ? error.code : null };
  }
  if (state.kind !== 'saved') await setCaptureState(id, state).catch(() => undefined); // A full disk has been told of already.
  return state;
}

async function readAndSave(id: CaptureId, tab: TabToCapture, scope: CaptureScope, now: Date): Promise<CaptureState> {
  const reading = await readTab(tab.id, tab.url);
  if (reading.kind === 'nothing') return reading;
  const { page } = reading;
  if (scope === 'selection' && !page.selection) return { kind: 'nothing', reason: 'no-selection' };

  await setCaptureState(id, { kind: 'saving' });
  return { kind: 'saved', report: await saveCapture(page, scope === 'selection' ? page.selection : null, id, now) };
}
