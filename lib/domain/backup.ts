/** The name of the file that makes a zip a backup. It is the last one, since it has the sums of all others. */
export const manifestPath = 'manifest.json';

export const backupFormat = 'gleaner-backup';
/** Raised when an older Gleaner could not restore it any more. */
export const backupVersion = 1;

/** What a backup says of itself. */
export interface BackupManifest {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** How many rows each table has. */
  readonly tables: Readonly<Record<string, number>>;
  readonly files: readonly BackupFile[];
}

/** One file of a backup. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** How long a library may go without a backup before the reader is told. */
export const daysWithoutBackup = 30;
