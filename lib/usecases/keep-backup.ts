import { backupsToRemove, isAutomaticBackupDue, type WrittenBackup } from '../domain/automatic-backup';
import { toLocalIso } from '../domain/date-time';
import { AppError, type ErrorCode } from '../domain/errors';
import { changeBackupRecord, readBackupRecord } from '../platform/backup-record';
import { downloadTo, isThere, removeDownloaded, settleDownload } from '../platform/downloads';
import { rememberBackup } from '../platform/last-backup';
import { mayDownload } from '../platform/permissions';
import type { BackupToKeep } from '../platform/protocol';
import { readSettings, type Settings } from '../platform/settings';
import { articleCount } from '../store/articles';

/** The folder in the downloads. */
const folder = 'Gleaner';

/**
 * Whether a backup should be written now. Never of an empty library: a row of those would push out the ones that have something
 * in them.
 */
export async function shouldBackUp(now: Date): Promise<boolean> {
  return (await isBackedUp()) && isAutomaticBackupDue(await readBackupRecord(), now);
}

/** Whether backups are written without being asked for, and there is something to be backed up. */
export async function isBackedUp(): Promise<boolean> {
  return (await readSettings()).autoBackup && (await articleCount()) > 0;
}

/**
 * Clears away what a backup left that was cut off, and answers the settings that the next one holds.
 * @throws AppError `backup-forbidden` when the permission was taken back
 */
export async function beginBackup(): Promise<Settings> {
  if (!(await mayDownload())) throw new AppError('backup-forbidden');
  const { begun, written } = await readBackupRecord();
  if (begun) {
    const file = await settleDownload(begun.id);
    await changeBackupRecord({ begun: null, ...(file && { written: [...written, { ...begun, ...file }] }) });
  }
  return readSettings();
}

/**
 * Puts a backup into the downloads and removes the ones that have been followed by enough others. Of a library that is in the
 * last one as it is, no second file is written.
 * @throws AppError `backup-unwritable`
 */
export async function keepBackup({ url, fileName, sum, reason }: BackupToKeep, now = new Date()): Promise<null> {
  const at = toLocalIso(now);
  const { written } = await readBackupRecord();
  const last = written.at(-1);
  if (last?.sum !== sum || !(await isThere(last))) {
    const begin = (id: number) => changeBackupRecord({ begun: { id, at, reason, sum } });
    const file = await downloadTo(`${folder}/${fileName}`, url, begin);
    await changeBackupRecord({ written: [...written, { ...file, at, reason, sum }], begun: null });
  }
  await changeBackupRecord({ failed: null, checkedAt: at });
  await rememberBackup(at);
  await rotate();
  return null;
}

/** Writes down that a backup failed, for the screens to say so. */
export async function failBackup(code: ErrorCode | null, now = new Date()): Promise<null> {
  await changeBackupRecord({ failed: { at: toLocalIso(now), code } });
  return null;
}

async function rotate(): Promise<void> {
  const { written } = await readBackupRecord();
  const gone = new Set<WrittenBackup>();
  for (const file of backupsToRemove(written)) if (await removeDownloaded(file)) gone.add(file);
  if (gone.size > 0) await changeBackupRecord({ written: written.filter((file) => !gone.has(file)) });
}
