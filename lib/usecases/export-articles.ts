import { makeZip } from 'client-zip';
import type { ArticleId } from '../domain/article';
import { toLocalIso } from '../domain/date-time';
import { AppError, type ErrorCode } from '../domain/errors';
import type { ArchiveFile, Exporter } from '../exporters/exporter';
import { createArchiveTarget, removeOldArchives, toDiskError } from '../platform/archive-file';
import { savedArticles } from '../store/articles';

/** How far an export is, in articles. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** An article that is not in the archive, and why. */
export interface LeftOut {
  readonly title: string;
  readonly reason: ErrorCode;
}

/** What became of an export. */
export type ExportOutcome =
  | {
      readonly kind: 'done';
      readonly written: number;
      readonly leftOut: readonly LeftOut[];
      readonly fileName: string;
      readonly file: Blob;
    }
  | { readonly kind: 'cancelled' };

export interface ExportOptions {
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
  readonly now?: Date;
}

/**
 * Writes articles into one zip, an article in memory at a time. What can't be written is left out and named; what was deleted
 * meanwhile is left out. Cancelled or failed, it leaves no file.
 * @throws AppError `storage-full`
 */
export async function exportArticles(
  ids: readonly ArticleId[],
  exporter: Exporter,
  { signal, onProgress, now = new Date() }: ExportOptions,
): Promise<ExportOutcome> {
  if (signal.aborted) return { kind: 'cancelled' };
  const fileName = `gleaner-${exporter.id}-${toLocalIso(now).slice(0, 10)}.zip`;
  const leftOut: LeftOut[] = [];
  let written = 0;

  async function* files() {
    const uniquePath = pathsOfOneArchive();
    onProgress({ done: 0, total: ids.length });
    for await (const item of savedArticles(ids)) {
      const result = render(() => exporter.filesOf(item));
      if (result.kind === 'failed') leftOut.push({ title: item.article.title, reason: result.reason });
      else {
        for (const { path, content, modifiedAt } of result.files) {
          yield { name: uniquePath(path), input: content, lastModified: modifiedAt };
        }
        written++;
      }
      onProgress({ done: written + leftOut.length, total: ids.length });
    }
  }

  await removeOldArchives();
  const target = await createArchiveTarget(fileName).catch((error) => Promise.reject(toDiskError(error)));
  try {
    await makeZip(files()).pipeTo(target.stream, { signal });
    return { kind: 'done', written, leftOut, fileName, file: await target.finish() };
  } catch (error) {
    await target.discard();
    if (signal.aborted) return { kind: 'cancelled' };
    throw toDiskError(error);
  }
}

type Rendering =
  | { readonly kind: 'files'; readonly files: readonly ArchiveFile[] }
  | { readonly kind: 'failed'; readonly reason: ErrorCode };

/** One article that can't be written takes no other with it. */
function render(filesOf: () => readonly ArchiveFile[]): Rendering {
  try {
    return { kind: 'files', files: filesOf() };
  } catch (error) {
    console.error('[gleaner] export', error);
    return { kind: 'failed', reason: error instanceof AppError ? error.code : 'export-unreadable' };
  }
}

/** Names that stay apart on file systems that tell neither case nor width apart. */
function pathsOfOneArchive(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
    for (let number = 1; ; number++) {
      const name = number === 1 ? path : `${stem}-${number}${ending}`;
      const key = name.normalize('NFKC').toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}
