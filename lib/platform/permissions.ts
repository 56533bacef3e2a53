import { browser } from 'wxt/browser';

/** Lets us see which addresses are open in which tab. */
const tabs = { permissions: ['tabs'] as 'tabs'[] };

/** Whether the reader lets us see the addresses of tabs. */
export function maySeeTabs(): Promise<boolean> {
  return browser.permissions.contains(tabs);
}

/** Asks for it. To be called in answer to a press. */
export function askToSeeTabs(): Promise<boolean> {
  return browser.permissions.request(tabs);
}

/** Lets us write files into the downloads. The page without a window that makes them is Chromium's, and no question of its own. */
const downloads = {
  permissions: (import.meta.env.FIREFOX ? ['downloads'] : ['downloads', 'offscreen']) as ('downloads' | 'offscreen')[],
};

/** Whether the reader lets us write into the downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(downloads);
}

/** Asks for it. To be called in answer to a press. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(downloads);
}

/** Gives it back. */
export async function giveBackDownloads(): Promise<void> {
  await browser.permissions.remove(downloads).catch(() => undefined);
}

/** Whether the reader lets us ask some sites ourselves. */
export function mayReadSites(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(addresses) });
}

/** Asks to read the pages of some sites, and of no others. To be called in answer to a press. */
export function askForSites(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(addresses) });
}

/**
 * Asks to open and read some pages: their sites, with and without `www.`, encrypted or not, since old addresses lead from one to
 * the other. To be called in answer to a press.
 */
export function askForPages(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(addresses.flatMap(waysTo)) });
}

/** Gives that back. */
export function giveBackPages(addresses: readonly string[]): Promise<void> {
  return giveBackSites(addresses.flatMap(waysTo));
}

/** Asks to read from any site: images live on others than their articles. To be called in answer to a press. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
}

/** Gives back what was asked for. What was never granted is no error. */
export async function giveBackSites(addresses: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(addresses) }).catch(() => undefined);
}

/** The same for the addresses of tabs. */
export async function giveBackTabs(): Promise<void> {
  await browser.permissions.remove(tabs).catch(() => undefined);
}

function waysTo(address: string): string[] {
  const { hostname } = new URL(address);
  const bare = hostname.replace(/^www\./, '');
  const hosts = /\.[a-z]/i.test(bare) ? [bare, `www.${bare}`] : [hostname];
  return hosts.flatMap((host) => [`https://${host}`, `http://${host}`]);
}

function originsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => `${new URL(address).origin.replace(/:\d+$/, '')}/*`))];
}
