import { browser } from 'wxt/browser';
import { type ReadingSpeeds, toReadingSpeeds } from '../domain/reading-speed';

const key = 'readingSpeeds';

/** What was learnt of how fast the reader reads. Kept in the browser's local storage, never synchronised nor backed up. */
export async function readReadingSpeeds(): Promise<ReadingSpeeds> {
  return toReadingSpeeds((await browser.storage.local.get(key))[key]);
}

/** Keeps it; `{}` forgets it. */
export async function writeReadingSpeeds(speeds: ReadingSpeeds): Promise<void> {
  await browser.storage.local.set({ [key]: speeds });
}

/** Tells of every change, made in any page of ours. */
export function watchReadingSpeeds(onChange: (speeds: ReadingSpeeds) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key]) onChange(toReadingSpeeds(changes[key].newValue));
  });
}
