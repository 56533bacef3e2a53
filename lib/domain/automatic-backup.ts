import type { IsoDateTime } from './article';
import type { ErrorCode } from './errors';

/** Whether a backup was written since its week was over, before an import, or before a new version changed the library. */
export type BackupReason = 'weekly' | 'upgrade' | 'import';

/** How many backups of each reason stay. Apart, so that a day of imports does not push out last month. */
export const keptBackups: Readonly<Record<BackupReason, number>> = { weekly: 4, import: 2, upgrade: 2 };

/** Of a backup that is on its way into the downloads. */
export interface BegunBackup {
  /** Of the download. */
  readonly id: number;
  readonly at: IsoDateTime;
  readonly reason: BackupReason;
  /** Another one wherever the library is another. */
  readonly sum: string;
}

/** A backup that lies in the downloads. */
export interface WrittenBackup extends BegunBackup {
  /** On the reader's disk. A download is only known to be this file when both agree. */
  readonly path: string;
}

/** What is known of the backups that are written without being asked for. */
export interface BackupRecord {
  /** The oldest first. */
  readonly written: readonly WrittenBackup[];
  /** Whether one was cut off is seen by it. */
  readonly begun: BegunBackup | null;
  /** Since when it fails, and why; `null`: the last one did not. */
  readonly failed: { readonly at: IsoDateTime; readonly code: ErrorCode | null } | null;
  /** When the library was last seen to be in a backup. */
  readonly checkedAt: IsoDateTime | null;
}

export const noBackups: BackupRecord = { written: [], begun: null, failed: null, checkedAt: null };

const day = 86_400_000;

/** Whether the week is over. After a failure it is tried again on the next day, and not at every save. */
export function isAutomaticBackupDue({ checkedAt, failed }: BackupRecord, now: Date): boolean {
  const isOlder = (at: IsoDateTime, than: number) => Math.abs(now.getTime() - Date.parse(at)) >= than;
  if (failed && !isOlder(failed.at, day)) return false;
  return checkedAt === null || isOlder(checkedAt, 7 * day);
}

/** The backups that have been followed by enough others. */
export function backupsToRemove(written: readonly WrittenBackup[]): WrittenBackup[] {
  return written.filter(({ reason }, index) => {
    const later = written.slice(index + 1).filter((other) => other.reason === reason);
    return later.length >= keptBackups[reason];
  });
}
