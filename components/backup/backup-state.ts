import { signal } from '@preact/signals';
import { daysWithoutBackup } from '../../lib/domain/backup';
import { offerDownload } from '../../lib/platform/archive-file';
import { lastBackupAt } from '../../lib/platform/last-backup';
import { t } from '../../lib/platform/messages';
import { backUp } from '../../lib/usecases/back-up';
import { act } from '../act';
import { showToast } from '../ui/toast-state';

/** How far the backup of this page is; `null`: none is being written. */
export const backupProgress = signal<{ readonly done: number; readonly total: number } | null>(null);

/** When the last one was written; `undefined`: not known yet. */
export const lastBackup = signal<string | null | undefined>(undefined);

let running: AbortController | null = null;

/** Writes a backup and hands it to the browser's downloads. */
export function startBackup(): Promise<void> {
  if (backupProgress.value) return Promise.resolve();
  running = new AbortController();
  const { signal: cancelled } = running;
  backupProgress.value = { done: 0, total: 0 };
  return act(async () => {
    try {
      const outcome = await backUp({
        signal: cancelled,
        onProgress: (done, total) => {
          backupProgress.value = { done, total };
        },
      });
      if (outcome.kind === 'cancelled') return;
      offerDownload(outcome.file, outcome.fileName);
      showToast({ message: t('backup_done', outcome.fileName) });
      await lookUpLastBackup();
    } finally {
      backupProgress.value = null;
    }
  });
}

/** Stops the backup. Nothing is left behind. */
export function stopBackup(): void {
  running?.abort();
}

/** Asks when the last backup was written. */
export async function lookUpLastBackup(): Promise<void> {
  lastBackup.value = await lastBackupAt();
}

/** Whether the library has been without a backup for long. */
export function isBackupDue(last: string | null, now: Date): boolean {
  return last === null || now.getTime() - Date.parse(last) > daysWithoutBackup * 86_400_000;
}
