import { browser } from 'wxt/browser';
import { runInTab } from './run-in-tab';

/** How long a page may take until its text is there, in milliseconds. */
const patience = 30_000;
/** How often it is looked at meanwhile. A page that leads on to another by itself has done so by the next look. */
const interval = 400;
/** So many looks in a row that see nothing: what the tab shows is not for us to see. */
const blindLooks = 4;

/** What is in a tab that we opened. */
export type TabContent =
  | {
      readonly kind: 'page';
      /** Where it led in the end. */
      readonly address: string;
      readonly title: string;
      /** Of HTTP; `0`: the browser does not say. */
      readonly status: number;
      /** Its first words. */
      readonly words: string;
    }
  | { readonly kind: 'other-site' | 'unreachable' | 'too-slow' };

/**
 * Opens an address in a tab that the reader does not see, without sound, and closes it when the work is done, whatever becomes
 * of that. Its site is one that the reader lets us read.
 */
export async function inBackgroundTab<Value>(
  address: string,
  work: (tabId: number, content: TabContent) => Promise<Value>,
): Promise<Value> {
  const { id } = await browser.tabs.create({ url: address, active: false });
  if (id === undefined) return work(-1, { kind: 'unreachable' });
  try {
    await browser.tabs.update(id, { muted: true });
    return await work(id, await settled(id));
  } finally {
    await browser.tabs.remove(id).catch(() => undefined); // The reader may have closed it.
  }
}

interface Look {
  readonly address: string;
  readonly readyState: string;
  readonly title: string;
  readonly status: number;
  readonly words: string;
}

async function settled(tabId: number): Promise<TabContent> {
  const end = Date.now() + patience;
  let last: Look | null = null;
  for (let blind = 0; Date.now() < end; ) {
    await pause(interval);
    const look: Look | null = await Promise.race([
      runInTab<Look>(tabId, { func: lookAround }).catch(() => null),
      pause(end - Date.now()).then(() => last),
    ]);
    if (look && /^https?:/.test(look.address)) {
      blind = 0;
      if (look.readyState === 'complete' && last?.readyState === 'complete' && last.address === look.address)
        return { kind: 'page', ...look };
      last = look;
      continue;
    }
    // It throws when the tab is gone.
    const { status, url } = await browser.tabs.get(tabId);
    blind = status === 'complete' ? blind + 1 : 0;
    // Of a site that we may read we are told the address, also where the browser shows an error in its place.
    if (blind >= blindLooks) return { kind: url?.startsWith('http') ? 'unreachable' : 'other-site' };
  }
  // All that is missing is a picture, or a script of somebody else's.
  return last && last.readyState !== 'loading' ? { kind: 'page', ...last } : { kind: 'too-slow' };
}

/** Runs in the page, and knows nothing but it. */
function lookAround(): Look {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    address: location.href,
    readyState: document.readyState,
    title: document.title,
    status: navigation?.responseStatus ?? 0,
    words: (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
  };
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}
