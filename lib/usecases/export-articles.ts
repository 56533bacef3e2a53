import type { ArticleId } from '../domain/article';
import { dataAddressOf } from '../domain/data-address';
import { toLocalIso } from '../domain/date-time';
import type { ExportContext, Exporter, ImageAddress } from '../exporters/exporter';
import { toFilePath } from '../exporters/preset/file-path';
import { zip } from '../exporters/zip/zip';
import { createArchiveTarget, removeOldArchives, toDiskError } from '../platform/archive-file';
import { imageFile } from '../store/images';
import { writeAll } from './write-all';
import {
  type ExportProgress,
  type ExportRun,
  type LeftOut,
  type WrittenFile,
  writtenFiles,
  writtenPieces,
} from './written-files';

export type { ExportProgress, LeftOut } from './written-files';

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
  readonly context: ExportContext;
  readonly now?: Date;
}

/**
 * Writes articles into one file, a few in memory at a time. What can't be written is left out and named; what was deleted
 * meanwhile is left out. Cancelled or failed, it leaves no file.
 * @throws AppError `storage-full`
 */
export async function exportArticles(
  ids: readonly ArticleId[],
  exporter: Exporter,
  { signal, onProgress, context, now = new Date() }: ExportOptions,
): Promise<ExportOutcome> {
  if (signal.aborted) return { kind: 'cancelled' };
  const ending = exporter.kind === 'folder' ? 'zip' : exporter.ending;
  const name = `gleaner-${exporter.ownName ? toFilePath([exporter.ownName], '') || 'own' : exporter.id}-${toLocalIso(now).slice(0, 10)}`;
  const run: ExportRun = { signal, onProgress, context, written: 0, leftOut: [], slug: null };

  await removeOldArchives();
  const mediaType = exporter.kind === 'folder' ? 'application/zip' : exporter.mediaType;
  const target = await createArchiveTarget(`${name}.${ending}`, mediaType).catch((error) =>
    Promise.reject(toDiskError(error)),
  );
  try {
    const pieces =
      exporter.kind === 'document'
        ? encode(writtenPieces(ids, exporter.open(context), run))
        : zip(released(writtenFiles(ids, exporter, run)));
    await writeAll(pieces, target, signal);
    const { written, leftOut, slug } = run;
    // One article in one file is called like itself.
    const fileName = `${exporter.kind !== 'folder' && ids.length === 1 && slug ? slug : name}.${ending}`;
    return { kind: 'done', written, leftOut, fileName, file: await target.finish() };
  } catch (error) {
    await target.discard();
    if (signal.aborted) return { kind: 'cancelled' };
    throw toDiskError(error);
  }
}

/** The same files, whose bytes are gone when the next is asked for: images would else fill the memory until it is cleared. */
async function* released(files: AsyncIterable<WrittenFile>): AsyncGenerator<WrittenFile> {
  for await (const file of files) {
    yield file;
    file.bytes.buffer.transfer(0);
  }
}

const lettersAtOnce = 500_000;

async function* encode(
  batches: AsyncIterable<readonly (string | ImageAddress)[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const pieces of batches) {
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      yield encoder.encode(text);
      const image = await imageFile(piece.addressOf);
      // Deleted while the export ran: an image without a source.
      text = image ? dataAddressOf(image) : '';
    }
    // Each write to the disk costs a millisecond, so small ones are put together.
    if (text.length < lettersAtOnce) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
