import { signal } from '@preact/signals';
import { offerDownload } from '../../lib/platform/archive-file';
import { t } from '../../lib/platform/messages';
import { backUp } from '../../lib/usecases/back-up';
import { act } from '../act';
import { showToast } from '../ui/toast-state';

/** How far the backup of this page is; `null`: none is being written. */
export const backupProgress = signal<{ readonly done: number; readonly total: number } | null>(null);

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
    } finally {
      backupProgress.value = null;
    }
  });
}

/** Stops the backup. Nothing is left behind. */
export function stopBackup(): void {
  running?.abort();
}
