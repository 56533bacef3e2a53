import { browser } from 'wxt/browser';

/** The tab the reader is looking at. Its address is empty where the browser keeps it from us. */
export interface ActiveTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** The tab under the popup. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/** A tab whose address the reader lets us see. */
export interface OpenTab extends ActiveTab {
  /** One of several that the reader chose in the tab strip. */
  readonly isChosen: boolean;
}

/** The tabs of all windows that have a page of the web. To be asked when the addresses of tabs may be seen. */
export async function openTabs(): Promise<OpenTab[]> {
  const all = await browser.tabs.query({});
  const perWindow = Map.groupBy(
    all.filter(({ highlighted }) => highlighted),
    ({ windowId }) => windowId,
  );
  return all.flatMap(({ id, url = '', title = '', highlighted, windowId }) =>
    id !== undefined && /^https?:/.test(url)
      ? [{ id, url, title, isChosen: highlighted && (perWindow.get(windowId)?.length ?? 0) > 1 }]
      : [],
  );
}

/** Tells which address is open in this window, now and after every change; `null` where the browser keeps it from us. */
export async function watchOpenAddress(onChange: (url: string | null) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
    onChange(tab?.url || null);
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_, { url, status }, { active }) => {
    if (active && (url !== undefined || status !== undefined)) void look();
  });
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  await look();
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the library at one of its hashes (`#/settings`) in a new tab. */
export async function openLibrary(hash: string): Promise<void> {
  await openTab(libraryAddress(hash));
}

/** The address of a place in the library. */
export function libraryAddress(hash: string): string {
  return browser.runtime.getURL(`/library.html${hash}` as '/library.html');
}
