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
