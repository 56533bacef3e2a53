import type { ArticleId } from '../domain/article';
import { AppError, type ErrorCode } from '../domain/errors';
import type { ImageFile } from '../domain/kept-image';
import { type ManifestFile, manifestPath, renderManifest } from '../domain/manifest';
import type { ArchiveFile, ArchiveImage, ExportContext, Exporter, ExportItem, Writing } from '../exporters/exporter';
import { filesWithImages } from '../exporters/place-images';
import { exportItems } from '../store/export-items';
import { imageFiles } from '../store/images';
import { createBreather } from './breathe';
import { withCommonImages } from './common-images';
import { sha256Of } from './sha-256';

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

/** What an export is told, and what it counts. */
export interface ExportRun {
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
  readonly context: ExportContext;
  written: number;
  readonly leftOut: LeftOut[];
  /** The name of the last article's file. */
  slug: string | null;
}

/** A file of an archive in bytes. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly modifiedAt: Date;
  /** `null` where no manifest is wanted. */
  readonly sha256: string | null;
}

/**
 * The pieces of an archive, an article after the other. What can't be written is left out and counted; what was deleted
 * meanwhile is left out.
 */
export async function* writtenPieces<Piece>(
  ids: readonly ArticleId[],
  writing: Writing<Piece>,
  run: ExportRun,
): AsyncGenerator<readonly Piece[]> {
  const breathe = createBreather();
  run.onProgress({ done: 0, total: ids.length });
  yield writing.begin();
  for await (const items of exportItems(ids)) {
    const pieces: Piece[] = [];
    for (const item of items) {
      if (run.signal.aborted) return;
      const shown = run.context.choices.hasCommonImages ? await withCommonImages(item) : item;
      const result = render(() => writing.add(shown));
      if (result.kind === 'failed') run.leftOut.push({ title: item.article.title, reason: result.reason });
      else {
        pieces.push(...result.pieces);
        run.written++;
        run.slug = item.article.slug;
      }
      run.onProgress({ done: run.written + run.leftOut.length, total: ids.length });
      await breathe();
    }
    yield pieces;
  }
  yield writing.end();
}

/** The files of an archive, each with its hash, and its manifest as the last. */
export async function* writtenFiles(
  ids: readonly ArticleId[],
  exporter: Exporter & { kind: 'folder' | 'book' },
  run: ExportRun,
): AsyncGenerator<WrittenFile> {
  const uniquePath = pathsOfOneArchive();
  /** Each is named after its content: several articles may have it. */
  const images = new Set<string>();
  const rows: ManifestFile[] = [];
  const hasManifest = exporter.kind === 'folder';
  let latest = new Date(1980, 0, 1);

  const writing = inBytes(
    exporter.kind === 'folder'
      ? writingOf((item) => filesWithImages(exporter, item, run.context))
      : exporter.open(run.context),
  );
  const readImages = imageReader();
  async function* hashed(): AsyncGenerator<readonly WrittenFile[]> {
    for await (const files of writtenPieces(ids, writing, run)) {
      const texts = files
        .filter((file) => 'bytes' in file)
        .map(({ path, bytes, modifiedAt }) => ({ path: uniquePath(path), bytes, modifiedAt }));
      const hashes = await Promise.all(texts.map(({ bytes }) => (hasManifest ? sha256Of(bytes) : null)));
      yield texts.map((file, index) => ({ ...file, sha256: hashes[index] ?? null }));
      const fresh = files.filter((file) => 'image' in file).filter(({ path }) => !images.has(path) && images.add(path));
      for await (const found of readImages(fresh)) {
        yield found.map(({ path, image, modifiedAt, bytes }) => {
          return { path, bytes, modifiedAt, sha256: hasManifest ? image : null };
        });
      }
    }
  }

  for await (const files of oneAhead(hashed())) {
    for (const file of files) {
      if (file.sha256 !== null) rows.push({ path: file.path, bytes: file.bytes.length, sha256: file.sha256 });
      if (file.modifiedAt > latest) latest = file.modifiedAt;
      yield file;
    }
  }
  if (!hasManifest) return;
  const manifest = new TextEncoder().encode(await renderManifest(exporter.id, rows, createBreather()));
  yield { path: manifestPath, bytes: manifest, modifiedAt: latest, sha256: null };
}

/** In bytes: as many images are read at once as came to this of late. */
const imagesAtOnce = 500_000;
const mostImagesAtOnce = 16;

/** Reads images with their bytes, some at a time, since each answer of the disk takes a while; without those that are gone. */
function imageReader() {
  let atOnce = 2;
  return async function* (
    images: readonly ArchiveImage[],
  ): AsyncGenerator<readonly (ArchiveImage & Pick<ImageFile, 'bytes'>)[]> {
    for (let at = 0; at < images.length; ) {
      const some = images.slice(at, at + atOnce);
      const files = await imageFiles(some.map(({ image }) => image));
      const found = some.flatMap((image, index) => {
        const bytes = files[index]?.bytes;
        return bytes ? [{ ...image, bytes }] : [];
      });
      yield found;
      at += some.length;
      const size = found.reduce((sum, { bytes }) => sum + bytes.length, 0) / found.length || 1;
      atOnce = Math.max(1, Math.min(mostImagesAtOnce, Math.floor(imagesAtOnce / size)));
    }
  };
}

function writingOf<Piece>(filesOf: (item: ExportItem) => readonly Piece[]): Writing<Piece> {
  return { begin: () => [], add: filesOf, end: () => [] };
}

/**
 * The same, whose texts are bytes at once: what lives as long as the others of its batch is copied over and over when the memory is
 * cleared, which then takes twice as much.
 */
function inBytes(
  writing: Writing<ArchiveFile | ArchiveImage>,
): Writing<Pick<WrittenFile, 'path' | 'bytes' | 'modifiedAt'> | ArchiveImage> {
  const encoder = new TextEncoder();
  const encode = (files: readonly (ArchiveFile | ArchiveImage)[]) =>
    files.map((file) => {
      if ('image' in file) return file;
      const { path, content, modifiedAt } = file;
      return { path, bytes: encoder.encode(content), modifiedAt };
    });
  return {
    begin: () => encode(writing.begin()),
    add: (item) => encode(writing.add(item)),
    end: () => encode(writing.end()),
  };
}

/** The same, where the next is made while one is used: hashes come from another thread. */
async function* oneAhead<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
  try {
    let next = values.next();
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = values.next();
      next.catch(() => undefined); // It is awaited above, unless nobody asks any more.
      yield value;
    }
  } finally {
    await values.return(undefined);
  }
}

type Rendering<Piece> =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'failed'; readonly reason: ErrorCode };

/** One article that can't be written takes no other with it. */
function render<Piece>(piecesOf: () => readonly Piece[]): Rendering<Piece> {
  try {
    return { kind: 'pieces', pieces: piecesOf() };
  } catch (error) {
    console.error('[gleaner] export', error);
    return { kind: 'failed', reason: error instanceof AppError ? error.code : 'export-unreadable' };
  }
}

/** Names that stay apart on file systems that tell neither case nor width apart, and from the manifest's. */
function pathsOfOneArchive(): (path: string) => string {
  const taken = new Set<string>([manifestPath]);
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
