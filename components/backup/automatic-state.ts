import { signal } from '@preact/signals';
import type { BackupRecord } from '../../lib/domain/automatic-backup';
import { readBackupRecord, watchBackupRecord } from '../../lib/platform/backup-record';
import { lookUpLastBackup } from './last-backup';

/** What is known of the automatic backups; `null` until it is. */
export const backupRecord = signal<BackupRecord | null>(null);

watchBackupRecord((record) => {
  backupRecord.value = record;
});
Promise.all([readBackupRecord(), lookUpLastBackup()]).then(
  ([record]) => {
    backupRecord.value = record;
  },
  (error) => console.error('[gleaner] what is known of backups can not be read', error),
);
