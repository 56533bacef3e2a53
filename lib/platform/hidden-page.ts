import { browser } from 'wxt/browser';

/**
 * Opens a page of ours without a window, for what a worker can't do: Chromium's has no addresses for blobs, and dies. One that
 * is open stays. It ends by itself when its work is done.
 */
export async function openHiddenPage(path: '/backup.html', search: string): Promise<void> {
  const [open] = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open) return;
  await browser.offscreen.createDocument({
    url: `${path}${search}`,
    reasons: ['BLOBS'],
    justification: 'Puts the zip of a backup together and gives it an address that can be downloaded',
  });
}
