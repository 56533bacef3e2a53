import { browser } from 'wxt/browser';

/** Where Chromium and Firefox have it; Firefox for Android has neither. */
const chromium = browser.sidePanel as typeof browser.sidePanel | undefined;
const firefox = (browser as { readonly sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** Whether the browser shows a page of ours beside the page that is open. */
export const hasSidePanel = chromium !== undefined || firefox !== undefined;

/** Opens the panel of this window at one of its hashes (`#/read/…`). To be called in answer to a press, before anything is awaited. */
export async function openSidePanel(hash: string): Promise<void> {
  // Firefox opens it only while the press is being answered
  const opening = firefox?.open();
  const key = await keyOfWindow();
  await Promise.all([
    opening,
    chromium?.open({ windowId: key.windowId }),
    browser.storage.session.set({ [key.name]: hash }),
  ]);
}

/** In the panel: tells at which hash it is to be opened, now and later. Each is told once. */
export async function watchSidePanel(onHash: (hash: string) => void): Promise<void> {
  const { name } = await keyOfWindow();
  const take = (hash: unknown) => {
    if (typeof hash !== 'string') return;
    onHash(hash);
    void browser.storage.session.remove(name);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[name]?.newValue));
  take((await browser.storage.session.get(name))[name]);
}

/** Each window has a panel of its own. */
async function keyOfWindow(): Promise<{ readonly name: string; readonly windowId: number }> {
  const { id = -1 } = await browser.windows.getCurrent();
  return { name: `side-panel-${id}`, windowId: id };
}
