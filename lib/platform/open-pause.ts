import { browser } from 'wxt/browser';

/** That the library could not be opened, and until when nobody tries again. */
export interface OpenPause {
  /** How often in a row; 0: it is not known that it can't be. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Nothing is known against opening it. */
export const noPause: OpenPause = { failures: 0, until: 0 };

const key = 'openPause';

/** What any of our pages, or the worker, found last. In memory: the disk may be full. Where nothing is shared, there is none. */
export async function readOpenPause(): Promise<OpenPause> {
  try {
    return toPause((await browser.storage.session.get(key))[key]);
  } catch {
    return noPause;
  }
}

/** Tells all of them. */
export async function writeOpenPause(pause: OpenPause): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: pause });
  } catch (error) {
    console.warn('[gleaner] nobody else knows whether the library opens', error);
  }
}

/** Tells of every change, made in any page of ours or in this one. */
export function watchOpenPause(onChange: (pause: OpenPause) => void): void {
  browser?.storage?.session?.onChanged?.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) onChange(toPause(changes[key].newValue));
  });
}

function toPause(stored: unknown): OpenPause {
  return { ...noPause, ...(stored as Partial<OpenPause> | undefined) };
}
