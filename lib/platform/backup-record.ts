import { browser } from 'wxt/browser';
import { type BackupRecord, noBackups } from '../domain/automatic-backup';

/** What is known of the automatic backups. In no backup itself: the files are on this machine. */
export async function readBackupRecord(): Promise<BackupRecord> {
  return toRecord((await browser.storage.local.get('automaticBackup')).automaticBackup);
}

/** Changes some of it. Only whoever holds the lock of the backups does. */
export async function changeBackupRecord(change: Partial<BackupRecord>): Promise<void> {
  await browser.storage.local.set({ automaticBackup: { ...(await readBackupRecord()), ...change } });
}

/** Tells of every change, made in any page of ours. */
export function watchBackupRecord(onChange: (record: BackupRecord) => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (changes.automaticBackup) onChange(toRecord(changes.automaticBackup.newValue));
  });
}

function toRecord(stored: unknown): BackupRecord {
  return { ...noBackups, ...(stored as Partial<BackupRecord> | undefined) };
}
