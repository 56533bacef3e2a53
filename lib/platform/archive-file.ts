import { AppError } from '../domain/errors';

/** Where an archive is written to. One of the two ends it. */
export interface ArchiveTarget {
  readonly stream: WritableStream<Uint8Array>;
  /** The archive, when all is written. */
  finish(): Promise<Blob>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

const folderName = 'exports';
const pieceSize = 1 << 20;

/**
 * A file of the extension's own, on the disk, so that an archive of any size needs no memory; in memory where the browser has
 * no such files.
 */
export async function createArchiveTarget(fileName: string, mediaType: string): Promise<ArchiveTarget> {
  const folder = await openFolder();
  return folder ? createOnDisk(folder, fileName, mediaType) : createInMemory(mediaType);
}

/** Removes what earlier exports left. A file that another page is just writing stays. */
export async function removeOldArchives(): Promise<void> {
  const folder = await openFolder();
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

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
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
  return {
    stream: inLargePieces(await handle.createWritable()),
    finish: () => handle.getFile(),
    discard: () => remove(folder, name),
  };
}

/** A zip comes in hundreds of bytes at a time, and each write to the disk costs a millisecond. */
function inLargePieces(file: WritableStream<Uint8Array<ArrayBuffer>>): WritableStream<Uint8Array> {
  const writer = file.getWriter();
  const piece = new Uint8Array(pieceSize);
  let length = 0;

  return new WritableStream({
    async write(chunk) {
      for (let start = 0; start < chunk.length; ) {
        const part = chunk.subarray(start, start + pieceSize - length);
        piece.set(part, length);
        length += part.length;
        start += part.length;
        if (length === pieceSize) await flush();
      }
    },
    async close() {
      await flush();
      await writer.close();
    },
    abort: (reason) => writer.abort(reason),
  });

  async function flush() {
    if (length > 0) await writer.write(piece.slice(0, length));
    length = 0;
  }
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
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    stream: new WritableStream({
      write(chunk: Uint8Array<ArrayBuffer>) {
        chunks.push(chunk);
      },
    }),
    finish: async () => new Blob(chunks, { type: mediaType }),
    discard: async () => {
      chunks = [];
    },
  };
}
