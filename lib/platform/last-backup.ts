import { browser } from 'wxt/browser';
import type { IsoDateTime } from '../domain/article';

/** When the last backup was written; `null`: never. No setting, since it is no choice and comes with no backup. */
export async function lastBackupAt(): Promise<IsoDateTime | null> {
  const { lastBackupAt: stored } = await browser.storage.local.get('lastBackupAt');
  return toInstant(stored);
}

/** Tells when one is written, in any page of ours. */
export function watchLastBackup(onChange: (at: IsoDateTime | null) => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (changes.lastBackupAt) onChange(toInstant(changes.lastBackupAt.newValue));
  });
}

/** Writes down that one was written. */
export async function rememberBackup(at: IsoDateTime): Promise<void> {
  await browser.storage.local.set({ lastBackupAt: at });
}

function toInstant(stored: unknown): IsoDateTime | null {
  return typeof stored === 'string' ? stored : null;
}
