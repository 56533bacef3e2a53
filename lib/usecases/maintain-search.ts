import { freeSpace } from '../platform/disk-space';
import { maintainIndex } from '../store/maintain-index';
import { createBreather } from './breathe';

/** With less room than this, in bytes, no index is written: the last of the disk is for what the reader saves. */
const leastRoom = 32_000_000;

/** How often the room is asked for, in milliseconds. */
const askingTime = 500;

/**
 * Brings the search index up to date, in the first page or worker that finds the time. Called after something was saved and
 * when a page or the worker starts; safe to call at any time, and to be cut off. Where the disk is all but full it does nothing: a
 * search is slower then, and complete.
 */
export async function maintainSearch(signal?: AbortSignal, onProgress?: (indexed: number) => void): Promise<void> {
  if (await isDiskFull()) return;
  const filling = new AbortController();
  const breathe = createBreather();
  let asked = performance.now();
  const upkeep = {
    signal: signal ? AbortSignal.any([signal, filling.signal]) : filling.signal,
    ...(onProgress && { onProgress }),
    pause: async () => {
      await breathe();
      if (performance.now() - asked < askingTime) return;
      if (await isDiskFull()) filling.abort();
      asked = performance.now();
    },
  };
  // Where there are no locks, two that do the same find out at the end of each step.
  if (!globalThis.navigator?.locks) return maintainIndex(upkeep);
  await navigator.locks.request('gleaner-search-index', { ifAvailable: true }, async (lock) => {
    if (lock) await maintainIndex(upkeep);
  });
}

async function isDiskFull(): Promise<boolean> {
  return ((await freeSpace()) ?? leastRoom) < leastRoom;
}
