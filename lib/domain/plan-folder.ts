import type { Manifest, ManifestFile } from './manifest';

/** A file in the way of an export that stays as it is, and why. */
export interface KeptFile {
  readonly path: string;
  /** `edited`: an export wrote it, and somebody changed it since. `foreign`: no export wrote it. */
  readonly reason: 'edited' | 'foreign';
}

/** What an export to a folder will do. */
export interface FolderPlan {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  readonly unchanged: number;
  readonly kept: readonly KeptFile[];
  /** What the manifest says afterwards. */
  readonly files: readonly ManifestFile[];
}

/**
 * Decides what an export writes into a folder: only what is not there as it should be, over nothing that an export did not
 * write itself, and it removes only what one wrote and nobody has changed. A file that is as it should be is ours, whoever wrote it.
 * @param before what the last export left; `null`: there was none
 * @param wanted what is to be there
 * @param disk the SHA-256 of what is there, by path; no entry: no such file
 */
export function planFolder(
  before: Manifest | null,
  wanted: readonly ManifestFile[],
  disk: ReadonlyMap<string, string>,
): FolderPlan {
  const old = new Map(before?.files.map((file) => [keyOf(file.path), file]));
  const write: string[] = [];
  const remove: string[] = [];
  const kept: KeptFile[] = [];
  const files: ManifestFile[] = [];
  let unchanged = 0;

  for (const file of wanted) {
    const ours = old.get(keyOf(file.path));
    const found = disk.get(file.path);
    const mayWrite = found === undefined || found === ours?.sha256;
    if (found === file.sha256) unchanged++;
    else if (mayWrite) write.push(file.path);
    else kept.push({ path: file.path, reason: ours ? 'edited' : 'foreign' });
    if (found === file.sha256 || mayWrite) files.push(file);
    else if (ours) files.push(ours);
  }

  const wantedKeys = new Set(wanted.map(({ path }) => keyOf(path)));
  for (const file of before?.files ?? []) {
    const found = disk.get(file.path);
    if (found === undefined || wantedKeys.has(keyOf(file.path))) continue;
    if (found === file.sha256) remove.push(file.path);
    else {
      kept.push({ path: file.path, reason: 'edited' });
      files.push(file);
    }
  }
  return { write, remove, unchanged, kept, files };
}

/** On most disks a file whose name differs in case only is the same file. */
function keyOf(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase();
}
