import { browser } from 'wxt/browser';
import type { CaptureState } from '../domain/capture-state';
import { sentenceOfState } from './capture-message';
import { t } from './messages';

type Mark = { readonly text: string; readonly color: string };

const saved: Mark = { text: '✓', color: '#2f7d4f' };
const failed: Mark = { text: '!', color: '#b3261e' };
const working: Mark = { text: '…', color: '#6b6459' };

const marks: Record<CaptureState['kind'], Mark | null> = {
  reading: working,
  saving: working,
  saved,
  undone: null,
  nothing: failed,
  failed,
  interrupted: failed,
};

/** Shows on the toolbar icon of a tab how far a save has come; the tooltip says it in words. A tab that is gone is no error. */
export async function showBadge(tabId: number, state: CaptureState): Promise<void> {
  const mark = marks[state.kind];
  try {
    await browser.action.setBadgeText({ tabId, text: mark?.text ?? '' });
    if (mark) await browser.action.setBadgeBackgroundColor({ tabId, color: mark.color });
    await browser.action.setTitle({
      tabId,
      title: mark ? `${t('extension_short_name')}: ${sentenceOfState(state)}` : t('extension_short_name'),
    });
  } catch {
    // The tab was closed.
  }
}
