import {
  createArchiveWriter,
  type SyncFile,
  type WriterAnswer,
  type WriterRequest,
} from '../../lib/platform/archive-writer';

/** Files of an origin, as a browser keeps them, in memory, and the worker that writes them. */
export class PrivateFiles {
  readonly files = new Map<string, Blob>();

  /** @param room how many bytes the disk takes */
  constructor(private readonly room = Number.POSITIVE_INFINITY) {}

  /** What `navigator.storage` is in a browser. */
  get storage(): Pick<StorageManager, 'getDirectory'> {
    const folder = this.folder();
    const root = { getDirectoryHandle: async () => folder };
    return { getDirectory: async () => root as unknown as FileSystemDirectoryHandle };
  }

  private folder() {
    const { files } = this;
    return {
      keys: async function* () {
        yield* [...files.keys()];
      },
      removeEntry: async (name: string) => {
        if (!files.delete(name)) throw new DOMException('', 'NotFoundError');
      },
      getFileHandle: async (name: string) => {
        if (!files.has(name)) files.set(name, new Blob());
        return { createSyncAccessHandle: async () => this.open(name), getFile: async () => files.get(name) };
      },
    };
  }

  /** A file that takes what there is room for. It has its content when it is closed. */
  private open(name: string): SyncFile {
    const { files, room } = this;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    return {
      write(bytes, { at }) {
        if (at !== length) throw new Error(`${at} is not the end of the file`);
        const chunk = bytes.slice(0, room - length);
        chunks.push(chunk);
        length += chunk.length;
        return chunk.length;
      },
      close: () => void files.set(name, new Blob(chunks)),
    };
  }
}

/** The worker that writes archives, on the same thread. */
export class ArchiveWorker {
  onmessage: ((event: { readonly data: WriterAnswer }) => void) | null = null;
  private readonly fulfil = createArchiveWriter();

  postMessage(request: WriterRequest, transfer: readonly ArrayBuffer[]): void {
    void this.fulfil(structuredClone(request, { transfer: [...transfer] })).then((data) => this.onmessage?.({ data }));
  }

  terminate(): void {}
}
