import { manifestPath } from '../domain/backup';
import { toLocalIso } from '../domain/date-time';
import { zip } from '../exporters/zip/zip';
import { type ArchiveFolder, createArchiveTarget, removeOldArchives, toDiskError } from '../platform/archive-file';
import type { Settings } from '../platform/settings';
import { backedUpCount } from '../store/backup-tables';
import type { Library } from '../store/old-library';
import { backupFiles } from './backup-files';
import { sha256Of } from './sha-256';
import { writeAll } from './write-all';

/** What became of a backup. */
export type BackupOutcome =
  | {
      readonly kind: 'done';
      readonly fileName: string;
      readonly file: Blob;
      /** Of all that is in it: the same library has the same. */
      readonly sum: string;
    }
  | { readonly kind: 'cancelled' };

export interface BackupOptions {
  readonly signal: AbortSignal;
  /** Told how many articles have been written, of how many. */
  onProgress(done: number, total: number): void;
  readonly now?: Date;
  /** Where it is not the open one. */
  readonly library?: Library;
}

/** A zip has no zone: the first moment that it can hold, wherever it is written. */
const always = new Date(1980, 0, 1);

/**
 * Writes the whole library into one zip of open formats: texts, what is known of them, tags, marks, sources, the trash and the
 * settings. Cancelled or failed, it leaves no file. Needs the database and the disk, and nothing else of the extension.
 * @throws AppError `storage-full`
 */
export async function writeBackup(
  settings: Settings,
  folder: ArchiveFolder,
  { signal, onProgress, now = new Date(), library }: BackupOptions,
): Promise<BackupOutcome> {
  const fileName = `gleaner-backup-${toLocalIso(now).slice(0, 10)}.zip`;
  const total = await backedUpCount(library);
  let texts = 0;
  let sum = '';

  async function* files() {
    for await (const { path, content } of backupFiles(settings, library)) {
      if (path.startsWith('articles/')) onProgress(++texts, total);
      if (path === manifestPath) sum = await sha256Of(content);
      yield { path, bytes: content, modifiedAt: always };
    }
  }

  await removeOldArchives(folder);
  const target = await createArchiveTarget(fileName, 'application/zip', folder).catch((error) =>
    Promise.reject(toDiskError(error)),
  );
  try {
    await writeAll(zip(files()), target, signal);
    return { kind: 'done', fileName, file: await target.finish(), sum };
  } catch (error) {
    await target.discard();
    if (signal.aborted) return { kind: 'cancelled' };
    throw toDiskError(error);
  }
}
