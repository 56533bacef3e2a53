import { toLocalIso } from '../domain/date-time';
import { rememberBackup } from '../platform/last-backup';
import { readSettings } from '../platform/settings';
import { type BackupOptions, type BackupOutcome, writeBackup } from './write-backup';

/**
 * Writes a backup that the reader asked for.
 * @throws AppError `storage-full`
 */
export async function backUp(options: BackupOptions): Promise<BackupOutcome> {
  const outcome = await writeBackup(await readSettings(), 'exports', options);
  if (outcome.kind === 'done') await rememberBackup(toLocalIso(options.now ?? new Date()));
  return outcome;
}
