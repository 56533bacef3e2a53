import { browser } from 'wxt/browser';

/** Whether this page hangs from the toolbar. The same page may be opened in a tab. */
export function isPopup(): boolean {
  return browser.extension?.getViews?.({ type: 'popup' }).includes(window) ?? false;
}
