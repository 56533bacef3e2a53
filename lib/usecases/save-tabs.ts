import type { CaptureState } from '../domain/capture-state';
import { AppError } from '../domain/errors';
import { send } from '../platform/messenger';
import type { OpenTab } from '../platform/tabs';

/** What became of a tab that was to be saved. */
export interface TabOutcome {
  readonly tab: OpenTab;
  readonly state: CaptureState;
}

/**
 * Saves the pages of some tabs, one after the other. What can't be saved takes nothing else with it.
 * @param onOutcome is told after each
 */
export async function saveTabs(
  tabs: readonly OpenTab[],
  signal: AbortSignal,
  onOutcome: (outcome: TabOutcome) => void,
): Promise<void> {
  for (const tab of tabs) {
    if (signal.aborted) return;
    onOutcome({ tab, state: await save(tab) });
  }
}

async function save({ id, url, title }: OpenTab): Promise<CaptureState> {
  try {
    return await send('captureTab', { tabId: id, url, title, scope: 'page' });
  } catch (error) {
    console.error('[gleaner] a tab was not saved', error);
    return { kind: 'failed', code: error instanceof AppError ? error.code : null };
  }
}
