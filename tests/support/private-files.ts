/** Files of an origin, as a browser keeps them, in memory. Like a browser's, a file has its content when its stream is closed. */
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
        files.set(name, new Blob());
        return { createWritable: async () => this.writable(name), getFile: async () => files.get(name) };
      },
    };
  }

  private writable(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    return new WritableStream({
      write: (chunk) => {
        bytes += chunk.byteLength;
        if (bytes > this.room) throw new DOMException('', 'QuotaExceededError');
        chunks.push(chunk.slice());
      },
      close: () => {
        this.files.set(name, new Blob(chunks));
      },
    });
  }
}
