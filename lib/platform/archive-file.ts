import { AppError } from '../domain/errors';

/** Where an archive is written to. One of the two ends it. */
export interface ArchiveTarget {
  /**
   * Answered when the piece before is on the disk: until the next one is answered, this one must stay as it is.
   */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The archive, when all is written. */
  finish(): Promise<Blob>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Where our own files lie while they are on their way: apart, so that one kind does not clear away the other. */
export type ArchiveFolder = 'exports' | 'backups';

/**
 * A file of the extension's own, on the disk, so that an archive of any size needs no memory; in memory where the browser has
 * no such files.
 */
export async function createArchiveTarget(
  fileName: string,
  mediaType = 'application/zip',
  folderName: ArchiveFolder = 'exports',
): Promise<ArchiveTarget> {
  const folder = await openFolder(folderName);
  return folder ? createOnDisk(folder, fileName, mediaType) : createInMemory(mediaType);
}

/** Removes what earlier exports left. A file that another page is just writing stays. */
export async function removeOldArchives(folderName: ArchiveFolder = 'exports'): Promise<void> {
  const folder = await openFolder(folderName);
  if (!folder) return;
  const names = await Array.fromAsync(folder.keys());
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

/** What writing to the disk throws, as what the reader can act on. */
export function toDiskError(error: unknown): unknown {
  return error instanceof Error && error.name === 'QuotaExceededError'
    ? new AppError('storage-full', { cause: error })
    : error;
}

/** Hands a file to the browser's downloads. */
export function offerDownload(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the file after the click, and says nobody when it is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function openFolder(folderName: ArchiveFolder): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(folderName, { create: true });
  } catch {
    return null; // A private window, or a browser without such files.
  }
}

async function createOnDisk(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  mediaType: string,
): Promise<ArchiveTarget> {
  // A name of its own: the last archive may still be on its way to the downloads.
  const name = `${crypto.randomUUID()}-${fileName}`;
  const handle = await folder.getFileHandle(name, { create: true });
  if (!handle.createWritable) return createInMemory(mediaType);
  const writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>> = (await handle.createWritable()).getWriter();
  let writing: Promise<void> = Promise.resolve();
  return {
    // While one is on its way to the disk, the next is made.
    async write(piece) {
      await writing;
      writing = writer.write(piece);
      writing.catch(() => undefined); // It is awaited before the next one.
    },
    async finish() {
      await writing;
      await writer.close();
      return handle.getFile();
    },
    async discard() {
      await writer.abort().catch(() => undefined);
      await remove(folder, name);
    },
  };
}

/** Chrome holds a file for a moment after its stream was aborted. What can't be removed then, the next export removes. */
async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await folder.removeEntry(name);
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function createInMemory(mediaType: string): ArchiveTarget {
  let pieces: Blob[] = [];
  return {
    async write(piece) {
      pieces.push(new Blob([piece]));
    },
    finish: async () => new Blob(pieces, { type: mediaType }),
    async discard() {
      pieces = [];
    },
  };
}
