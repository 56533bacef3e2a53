import { signal } from '@preact/signals';
import { daysWithoutBackup } from '../../lib/domain/backup';
import { lastBackupAt, watchLastBackup } from '../../lib/platform/last-backup';

/** When the last one was written; `undefined`: not known yet. */
export const lastBackup = signal<string | null | undefined>(undefined);

watchLastBackup((at) => {
  lastBackup.value = at;
});

/** Asks when the last backup was written. */
export async function lookUpLastBackup(): Promise<void> {
  lastBackup.value = await lastBackupAt();
}

/** Whether the library has been without a backup for long. */
export function isBackupDue(last: string | null, now: Date): boolean {
  return last === null || now.getTime() - Date.parse(last) > daysWithoutBackup * 86_400_000;
}
