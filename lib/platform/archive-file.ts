import { AppError } from '../domain/errors';
import type { ArchiveFolder, WriterAnswer, WriterRequest } from './archive-writer';

export type { ArchiveFolder } from './archive-writer';

/** Where an archive is written to. One of the two ends it. */
export interface ArchiveTarget {
  /** Answered when the piece before is on the disk, and this one has been copied. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The archive, when all is written. */
  finish(): Promise<Blob>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

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
  return folder ? createOnDisk(folder, folderName, fileName) : createInMemory(mediaType);
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

/** In bytes: what is written at once. */
const pieceSize = 1 << 20;

async function createOnDisk(
  folder: FileSystemDirectoryHandle,
  folderName: ArchiveFolder,
  fileName: string,
): Promise<ArchiveTarget> {
  // A name of its own: the last archive may still be on its way to the downloads.
  const name = `${crypto.randomUUID()}-${fileName}`;
  const writer = startWriter();
  let room = new ArrayBuffer(pieceSize);
  let writing: Promise<void> = Promise.resolve();

  async function end(): Promise<void> {
    await writing.catch(() => undefined);
    await writer.ask({ kind: 'close' }).finally(writer.stop);
  }

  try {
    await writer.ask({ kind: 'open', folder: folderName, name });
  } catch (error) {
    writer.stop();
    throw error;
  }
  return {
    // While one is on its way to the disk, the next is made.
    async write(piece) {
      for (let start = 0; start < piece.length; start += pieceSize) {
        await writing;
        const part = piece.subarray(start, start + pieceSize);
        new Uint8Array(room).set(part);
        writing = writer.ask({ kind: 'write', bytes: room, length: part.length }).then((bytes) => {
          if (bytes) room = bytes;
        });
        writing.catch(() => undefined); // It is awaited before the next one.
      }
    },
    async finish() {
      await writing;
      await end();
      return (await folder.getFileHandle(name)).getFile();
    },
    async discard() {
      await end().catch(() => undefined);
      await remove(folder, name);
    },
  };
}

/** A worker of its own for each archive. It is asked one thing at a time. */
function startWriter() {
  const worker = new Worker('/archive-writer.js');
  return {
    ask: (request: WriterRequest) =>
      new Promise<ArrayBuffer | null>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<WriterAnswer>) => {
          if (data.kind === 'done') resolve(data.bytes);
          else reject(new DOMException(data.message, data.name));
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(request, request.kind === 'write' ? [request.bytes] : []);
      }),
    stop: () => worker.terminate(),
  };
}

/** Chrome may hold a file for a moment after it was closed. What can't be removed then, the next export removes. */
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
