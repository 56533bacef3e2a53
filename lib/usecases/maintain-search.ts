import { maintainIndex } from '../store/maintain-index';
import { createBreather } from './breathe';

/**
 * Brings the search index up to date, in the first page or worker that finds the time. Called after something was saved and
 * when a page or the worker starts; safe to call at any time, and to be cut off.
 */
export async function maintainSearch(signal?: AbortSignal, onProgress?: (indexed: number) => void): Promise<void> {
  const upkeep = {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    pause: createBreather(),
  };
  // Where there are no locks, two that do the same find out at the end of each step.
  if (!globalThis.navigator?.locks) return maintainIndex(upkeep);
  await navigator.locks.request('gleaner-search-index', { ifAvailable: true }, async (lock) => {
    if (lock) await maintainIndex(upkeep);
  });
}
