import { browser } from 'wxt/browser';

/** How often it is asked whether the page is still there, in milliseconds. Each question keeps a worker alive. */
const interval = 250;

/**
 * Opens a page of ours without a window, for what a worker can't do: Chromium's has no addresses for blobs, and dies. One that
 * is open stays. It ends by itself when its work is done.
 */
export async function openHiddenPage(path: '/backup.html', search: string): Promise<void> {
  if (await isHiddenPageOpen()) return;
  await browser.offscreen.createDocument({
    url: `${path}${search}`,
    reasons: ['BLOBS'],
    justification: 'Puts the zip of a backup together and gives it an address that can be downloaded',
  });
}

/** Answers when the page is gone, whatever became of its work. */
export async function hiddenPageGone(): Promise<void> {
  while (await isHiddenPageOpen()) await new Promise((resolve) => setTimeout(resolve, interval));
}

async function isHiddenPageOpen(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}
