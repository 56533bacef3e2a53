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

/** Shows on the toolbar icon of a tab whether its page is in the library. */
export async function showSavedMark(tabId: number, isSaved: boolean): Promise<void> {
  await show(tabId, isSaved ? saved : null, isSaved ? t('icon_saved') : null);
}

/** Shows on the toolbar icon of a tab how far a save has come; the tooltip says it in words. A tab that is gone is no error. */
export async function showBadge(tabId: number, state: CaptureState): Promise<void> {
  const mark = marks[state.kind];
  await show(tabId, mark, mark && sentenceOfState(state));
}

async function show(tabId: number, mark: Mark | null, words: string | null): Promise<void> {
  const name = t('extension_short_name');
  try {
    await browser.action.setBadgeText({ tabId, text: mark?.text ?? '' });
    if (mark) await browser.action.setBadgeBackgroundColor({ tabId, color: mark.color });
    await browser.action.setTitle({ tabId, title: words ? `${name}: ${words}` : name });
  } catch {
    // The tab was closed.
  }
}
