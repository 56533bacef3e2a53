import { type BackupFile, type BackupManifest, backupFormat, backupVersion, manifestPath } from '../domain/backup';
import { BadFileError } from '../domain/import-problem';
import { wholeText } from '../importers/files/read-text';
import type { ChosenFile, SourceFile } from '../importers/files/source-file';
import { isZip, unzip } from '../importers/files/unzip';
import { createBreather } from './breathe';
import { sha256Of } from './sha-256';

const longestManifest = 256 * 1024 * 1024;
/** One file of a backup in memory. */
const largestFile = 512 * 1024 * 1024;

/** A backup that was looked at. Nothing of it is restored yet. */
export interface OpenedBackup {
  readonly name: string;
  readonly manifest: BackupManifest;
  /** @throws BadFileError when it is missing, or not what the manifest says */
  bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens a backup; `null` when the file is none.
 * @throws BadFileError when it is one and can't be read, or is of a later Gleaner
 */
export async function openBackup(chosen: ChosenFile): Promise<OpenedBackup | null> {
  if (!isZip(new Uint8Array(await chosen.blob.slice(0, 4).arrayBuffer()))) return null;
  const { files } = await unzip(chosen);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const own = byPath.get(manifestPath);
  const manifest = own && parseManifest(await wholeText(own, longestManifest));
  if (!manifest) return null;
  if (manifest.version > backupVersion) throw new BadFileError('backup-newer', { file: chosen.path, at: null });
  const sums = new Map(manifest.files.map((file) => [file.path, file]));

  return {
    name: chosen.path,
    manifest,
    async bytesAt(path) {
      const [file, sum] = [byPath.get(path), sums.get(path)];
      const bytes = file && sum && (await readAll(file, sum));
      if (!bytes || (await sha256Of(bytes)) !== sum.sha256) {
        throw new BadFileError('backup-damaged', { file: file?.name ?? `${chosen.path} › ${path}`, at: null });
      }
      return bytes;
    },
  };
}

/**
 * Reads all of a backup once, so that nothing is written of one that is damaged.
 * @throws BadFileError naming the first file that is not what the manifest says
 */
export async function verifyBackup(
  { manifest, bytesAt }: OpenedBackup,
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<void> {
  const breathe = createBreather();
  for (const [index, { path }] of manifest.files.entries()) {
    signal.throwIfAborted();
    await bytesAt(path);
    onProgress(index + 1, manifest.files.length);
    await breathe();
  }
}

function parseManifest(text: string): BackupManifest | null {
  try {
    const manifest = JSON.parse(text) as Partial<BackupManifest> | null;
    const isOurs =
      manifest?.format === backupFormat &&
      typeof manifest.version === 'number' &&
      typeof manifest.tables === 'object' &&
      Array.isArray(manifest.files);
    return isOurs ? (manifest as BackupManifest) : null;
  } catch {
    return null;
  }
}

async function readAll(file: SourceFile, { bytes }: BackupFile): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size !== bytes || bytes > largestFile) return null;
  const all = new Uint8Array(bytes);
  let filled = 0;
  for await (const piece of file.bytes()) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}
