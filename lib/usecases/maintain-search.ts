import { maintainIndex } from '../store/maintain-index';

/** A piece of work no longer than this goes by without anybody noticing. */
const stretch = 8;

/**
 * Brings the search index up to date, in the first page or worker that finds the time. Called after something was saved and
 * when a page or the worker starts; safe to call at any time, and to be cut off.
 */
export async function maintainSearch(signal?: AbortSignal, onProgress?: (indexed: number) => void): Promise<void> {
  let resumed = performance.now();
  const upkeep = {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    async pause() {
      if (performance.now() - resumed < stretch) return;
      // A timer is held back by milliseconds each time.
      await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
      resumed = performance.now();
    },
  };
  // Where there are no locks, two that do the same find out at the end of each step.
  if (!globalThis.navigator?.locks) return maintainIndex(upkeep);
  await navigator.locks.request('gleaner-search-index', { ifAvailable: true }, async (lock) => {
    if (lock) await maintainIndex(upkeep);
  });
}
