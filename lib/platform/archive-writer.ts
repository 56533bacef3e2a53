/** Where our own files lie while they are on their way: apart, so that one kind does not clear away the other. */
export type ArchiveFolder = 'exports' | 'backups';

/** What a worker that writes an archive is asked, one thing after the other. */
export type WriterRequest =
  | { readonly kind: 'open'; readonly folder: ArchiveFolder; readonly name: string }
  /** So many of these bytes. */
  | { readonly kind: 'write'; readonly bytes: ArrayBuffer; readonly length: number }
  | { readonly kind: 'close' };

/** What it answers: the bytes again, to be used for the next. */
export type WriterAnswer =
  | { readonly kind: 'done'; readonly bytes: ArrayBuffer | null }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Not among the types, since only workers have it: https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle */
export interface SyncFile {
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  close(): void;
}

/**
 * What the worker does: writes into a file of the extension's own. A page could only hand its bytes to the browser's main process, which
 * takes five times as much work.
 */
export function createArchiveWriter(): (request: WriterRequest) => Promise<WriterAnswer> {
  let file: SyncFile | null = null;
  let written = 0;

  async function fulfil(request: WriterRequest): Promise<ArrayBuffer | null> {
    if (request.kind === 'open') {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(request.folder, { create: true });
      const handle = await folder.getFileHandle(request.name, { create: true });
      file = await (handle as unknown as { createSyncAccessHandle(): Promise<SyncFile> }).createSyncAccessHandle();
      return null;
    }
    if (request.kind === 'close') {
      file?.close();
      file = null;
      return null;
    }
    const { bytes, length } = request;
    for (let start = 0; start < length; ) {
      const taken = file?.write(new Uint8Array(bytes, start, length - start), { at: written }) ?? 0;
      if (taken === 0) throw new DOMException('Nothing more was written', 'QuotaExceededError');
      start += taken;
      written += taken;
    }
    return bytes;
  }

  return async (request) => {
    try {
      return { kind: 'done', bytes: await fulfil(request) };
    } catch (error) {
      const { name, message } = error as Error;
      return { kind: 'failed', name, message };
    }
  };
}
