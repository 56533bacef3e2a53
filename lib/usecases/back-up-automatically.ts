import type { BackupReason } from '../domain/automatic-backup';
import { AppError, type ErrorCode } from '../domain/errors';
import { removeOldArchives } from '../platform/archive-file';
import type { BackupToKeep } from '../platform/protocol';
import type { Settings } from '../platform/settings';
import { beginBackup, failBackup, keepBackup } from './keep-backup';
import { type BackupOptions, writeBackup } from './write-backup';

/** The steps that need more of the browser than a page without a window has. */
export interface BackupKeeper {
  begin(): Promise<Settings>;
  keep(backup: BackupToKeep): Promise<unknown>;
  fail(code: ErrorCode | null): Promise<unknown>;
}

const ownKeeper: BackupKeeper = { begin: beginBackup, keep: keepBackup, fail: failBackup };

/**
 * Makes a backup and has it put into the downloads. To be called where there is a document; the keeper may be elsewhere. One is
 * made at a time: a weekly one that finds another is not needed, what comes before something else waits for its turn.
 * @throws AppError when it could not be made or kept; that is written down then
 */
export function backUpAutomatically(
  reason: BackupReason,
  options: BackupOptions,
  { begin, keep, fail }: BackupKeeper = ownKeeper,
): Promise<'kept' | 'cancelled'> {
  const turn = reason === 'weekly' ? { ifAvailable: true } : { signal: options.signal };
  return navigator.locks.request('gleaner-backup', turn, async (lock) => {
    if (!lock) return 'cancelled';
    try {
      const backup = await writeBackup(await begin(), 'backups', options);
      if (backup.kind === 'cancelled') return 'cancelled';
      const url = URL.createObjectURL(backup.file);
      try {
        await keep({ url, fileName: backup.fileName, sum: backup.sum, reason });
      } finally {
        URL.revokeObjectURL(url);
        await removeOldArchives('backups');
      }
      return 'kept';
    } catch (error) {
      await fail(error instanceof AppError ? error.code : null);
      throw error;
    }
  });
}
