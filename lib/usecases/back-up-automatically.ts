import type { BackupReason } from '../domain/automatic-backup';
import { AppError, type ErrorCode } from '../domain/errors';
import { removeOldArchives } from '../platform/archive-file';
import type { BackupToKeep } from '../platform/protocol';
import type { Settings } from '../platform/settings';
import { backedUpCount } from '../store/backup-tables';
import { backupLock } from '../store/before-upgrade';
import { withOldLibrary } from '../store/old-library';
import { beginBackup, failBackup, keepBackup } from './keep-backup';
import { type BackupOptions, type BackupOutcome, writeBackup } from './write-backup';

/** How long the library waits for a backup before an upgrade, in milliseconds: the reader waits for the library. */
export const longestBeforeUpgrade = 180_000;

/** The steps that need more of the browser than a page without a window has. */
export interface BackupKeeper {
  begin(): Promise<Settings>;
  keep(backup: BackupToKeep): Promise<unknown>;
  fail(code: ErrorCode | null): Promise<unknown>;
}

const ownKeeper: BackupKeeper = { begin: beginBackup, keep: keepBackup, fail: failBackup };

/**
 * Makes a backup and has it put into the downloads. To be called where there is a document; the keeper may be elsewhere. One is
 * made at a time: a weekly one that finds another is not needed, what comes before something else waits for its turn. Before an
 * upgrade it is of the library as the older version left it.
 * @throws AppError when it could not be made or kept; that is written down then
 */
export function backUpAutomatically(
  reason: BackupReason,
  options: BackupOptions,
  { begin, keep, fail }: BackupKeeper = ownKeeper,
): Promise<'kept' | 'cancelled'> {
  const turn = reason === 'weekly' ? { ifAvailable: true } : { signal: options.signal };
  return navigator.locks.request(backupLock, turn, async (lock) => {
    if (!lock) return 'cancelled';
    try {
      const backup = await backUp(await begin());
      if (backup.kind === 'cancelled') {
        // Nobody cancels what comes before an upgrade: it took too long.
        if (reason === 'upgrade' && options.signal.aborted) await fail(null);
        return 'cancelled';
      }
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

  function backUp(settings: Settings): Promise<BackupOutcome> {
    if (reason !== 'upgrade') return writeBackup(settings, 'backups', options);
    return withOldLibrary(async (library) => {
      if ((await backedUpCount(library)) === 0) return { kind: 'cancelled' };
      return writeBackup(settings, 'backups', { ...options, library });
    });
  }
}
