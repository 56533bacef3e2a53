import { type Browser, browser } from 'wxt/browser';
import type { CaptureId, CaptureScope, CaptureState } from '../../lib/domain/capture-state';
import { showBadge } from '../../lib/platform/badge';
import { readSettings } from '../../lib/platform/settings';
import { captureTab } from '../../lib/usecases/capture-tab';
import { highlightPage } from '../../lib/usecases/highlight-page';
import { savedBy } from '../../lib/usecases/last-capture';
import { markTab } from './saved-mark';

/** How long the toolbar icon keeps its mark, in milliseconds. */
const badgeTime = 6000;

/** Saves from the keyboard or the context menu, and says so on the icon and on the page. */
export async function saveWithoutPopup(
  tab: Browser.tabs.Tab | undefined,
  scope: CaptureScope,
): Promise<CaptureState | null> {
  const [target] = tab?.id ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
  if (!target?.id) return null;
  const { id, url = '', title = '' } = target;

  const { notice } = await readSettings();
  let isNoticed = false;
  void showBadge(id, { kind: 'reading' });
  const state = await captureTab({ id, url, title }, scope, new Date(), (reading) => {
    void showBadge(id, reading);
    // It follows the save by itself from here on.
    if (notice && !isNoticed) void showNotice(id);
    isNoticed = true;
  });
  await showBadge(id, state);
  setTimeout(async () => {
    await showBadge(id, { kind: 'undone' });
    await markTab(id);
  }, badgeTime);
  if (notice) await showNotice(id);
  return state;
}

/** Highlights what is selected on a page; a page that is saved with it is said to be. */
export async function highlightWithoutPopup(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { id, url = '', title = '' } = tab;
  const save = async (): Promise<CaptureState> => (await saveWithoutPopup(tab, 'page')) ?? { kind: 'interrupted' };
  const outcome = await highlightPage({ id, url, title }, save, new Date());
  if (outcome.kind === 'no-selection') await showBadge(id, { kind: 'nothing', reason: 'no-selection' });
}

/** Saves a page once more that was saved in part, if it is still the one in its tab. */
export async function saveAgain(captureId: CaptureId, tab: Browser.tabs.Tab | undefined): Promise<boolean> {
  if (tab?.id === undefined || (await savedBy(captureId, tab.id)) === null) return false;
  void saveWithoutPopup(tab, 'page');
  return true;
}

/** A page that we may not enter has the icon's mark only. */
async function showNotice(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/notice.js'] }).catch(() => undefined);
}
