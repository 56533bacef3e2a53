import type { ArticleId } from '../domain/article';
import { AppError } from '../domain/errors';
import { type Manifest, type ManifestFile, manifestPath, parseManifest, renderManifest } from '../domain/manifest';
import { type FolderPlan, type KeptFile, planFolder } from '../domain/plan-folder';
import type { FolderExporter } from '../exporters/exporter';
import type { ExportFolder } from '../platform/export-folder';
import { createBreather } from './breathe';
import type { ExportOptions } from './export-articles';
import { sha256Of } from './sha-256';
import { type ExportRun, type LeftOut, writtenFiles } from './written-files';

/** What became of an export to a folder. */
export type FolderOutcome =
  | {
      readonly kind: 'written';
      readonly folder: string;
      readonly files: number;
      readonly removed: number;
      readonly unchanged: number;
      readonly kept: readonly KeptFile[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'cancelled' };

export interface FolderOptions extends ExportOptions {
  /** Asked before anything is written, when files would go. */
  confirm(plan: FolderPlan): Promise<boolean>;
}

/**
 * Brings a folder to what an archive would hold. All articles are written twice: first to see what differs, and only what does is
 * written to the disk. Cut off half way, it leaves whole files, and goes on the next time.
 * @throws AppError `storage-full`, `folder-unwritable`, `folder-taken`
 */
export async function exportToFolder(
  ids: readonly ArticleId[],
  exporter: FolderExporter,
  folder: ExportFolder,
  { signal, onProgress, context, confirm }: FolderOptions,
): Promise<FolderOutcome> {
  const run: ExportRun = { signal, onProgress, context, written: 0, leftOut: [], slug: null };
  const before = await readManifest(folder);
  const wanted: ManifestFile[] = [];
  for await (const { path, bytes, sha256 } of writtenFiles(ids, exporter, run)) {
    if (sha256 !== null) wanted.push({ path, bytes: bytes.length, sha256 });
  }
  const plan = planFolder(before, wanted, await hashesOf(folder, before, wanted, signal));
  if (signal.aborted || (plan.remove.length > 0 && !(await confirm(plan)))) return { kind: 'cancelled' };

  const due = new Set(plan.write);
  if (due.size > 0) {
    const again: ExportRun = { ...run, written: 0, leftOut: [] };
    for await (const { path, bytes } of writtenFiles(ids, exporter, again)) {
      if (due.has(path) && !signal.aborted) await folder.write(path, bytes);
    }
  }
  if (signal.aborted) return { kind: 'cancelled' };
  for (const path of plan.remove) await folder.remove(path);
  const manifest = new TextEncoder().encode(await renderManifest(exporter.id, plan.files, createBreather()));
  if (due.size > 0 || plan.remove.length > 0 || before === null) await folder.write(manifestPath, manifest);
  const { unchanged, kept } = plan;
  const { leftOut } = run;
  return {
    kind: 'written',
    folder: folder.name,
    files: due.size,
    removed: plan.remove.length,
    unchanged,
    kept,
    leftOut,
  };
}

async function readManifest(folder: ExportFolder): Promise<Manifest | null> {
  const bytes = await folder.read(manifestPath);
  if (bytes === null) return null;
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  // Somebody else's: a site has one, too.
  if (manifest === null) throw new AppError('folder-taken');
  return manifest;
}

async function hashesOf(
  folder: ExportFolder,
  before: Manifest | null,
  wanted: readonly ManifestFile[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Set([...wanted, ...(before?.files ?? [])].map(({ path }) => path));
  const hashes = new Map<string, string>();
  for (const path of paths) {
    if (signal.aborted) break;
    const bytes = isSafe(path) ? await folder.read(path) : null;
    if (bytes !== null) hashes.set(path, await sha256Of(bytes));
  }
  return hashes;
}

/** A manifest may have been written by anybody. */
function isSafe(path: string): boolean {
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && !step.includes('\\'));
}
