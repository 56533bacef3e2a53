import { type Browser, browser } from 'wxt/browser';
import { showSavedMark } from '../../lib/platform/badge';
import { readSettings, watchSettings } from '../../lib/platform/settings';
import { savedAddresses } from '../../lib/usecases/is-saved';

/**
 * Shows on the icon whether the page of a tab is in the library, for those who switched it on. Listens at once, since a worker
 * is woken only for what it listened to at its start; and stops for those who did not, so that it is not woken for them again.
 */
export function keepSavedMarks(): void {
  const { onUpdated, onActivated } = browser.tabs;
  onUpdated.addListener(onChange);
  onActivated.addListener(onSwitch);
  readSettings().then(({ savedMark }) => follow(savedMark), logFailure);
  watchSettings(({ savedMark }) => follow(savedMark));

  function follow(isOn: boolean): void {
    onUpdated.removeListener(onChange);
    onActivated.removeListener(onSwitch);
    if (!isOn) return;
    onUpdated.addListener(onChange);
    onActivated.addListener(onSwitch);
  }
}

/** Shows it for one tab, as after a save. */
export async function markTab(tabId: number): Promise<void> {
  try {
    await mark(await browser.tabs.get(tabId));
  } catch {
    // The tab was closed.
  }
}

function onChange(_: number, { url, status }: Browser.tabs.OnUpdatedInfo, tab: Browser.tabs.Tab): void {
  if (url !== undefined || status === 'complete') void mark(tab).catch(logFailure);
}

function onSwitch({ tabId }: Browser.tabs.OnActivatedInfo): void {
  void markTab(tabId);
}

/** Without the permission a tab has no address, and nothing is shown. */
async function mark({ id, url }: Browser.tabs.Tab): Promise<void> {
  if (id === undefined || !url || !(await readSettings()).savedMark) return;
  await showSavedMark(id, (await savedAddresses([url])).has(url));
}

function logFailure(error: unknown): void {
  console.error('[gleaner] the icon does not say what is saved', error);
}
