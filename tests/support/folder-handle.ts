/** A folder of a disk in memory, as a browser hands it out. */
export class FolderHandle {
  readonly kind = 'directory';
  readonly entries = new Map<string, FolderHandle | Uint8Array<ArrayBuffer>>();

  constructor(readonly name = 'archive') {}

  /** As what the code under test expects. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  /** All files as texts, by path. */
  texts(prefix = ''): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, entry] of this.entries) {
      if (entry instanceof FolderHandle) Object.assign(found, entry.texts(`${prefix}${name}/`));
      else found[prefix + name] = new TextDecoder().decode(entry);
    }
    return found;
  }

  /** As an editor writes. */
  edit(path: string, text: string): void {
    const [first = '', ...rest] = path.split('/');
    const inner = this.entries.get(first);
    if (inner instanceof FolderHandle) inner.edit(rest.join('/'), text);
    else this.entries.set(first, new TextEncoder().encode(text));
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FolderHandle> {
    const entry = this.entries.get(name) ?? (create ? new FolderHandle(name) : undefined);
    if (entry === undefined) throw new DOMException('', 'NotFoundError');
    if (!(entry instanceof FolderHandle)) throw new DOMException('', 'TypeMismatchError');
    this.entries.set(name, entry);
    return entry;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    const entry = this.entries.get(name) ?? (create ? new Uint8Array() : undefined);
    if (entry === undefined) throw new DOMException('', 'NotFoundError');
    if (entry instanceof FolderHandle) throw new DOMException('', 'TypeMismatchError');
    return {
      getFile: async () => new Blob([entry]),
      createWritable: async () => ({
        write: async (bytes: Uint8Array<ArrayBuffer>) => void this.entries.set(name, bytes),
        close: async () => undefined,
      }),
    };
  }

  async removeEntry(name: string): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new DOMException('', 'NotFoundError');
    if (entry instanceof FolderHandle && entry.entries.size > 0) throw new DOMException('', 'InvalidModificationError');
    this.entries.delete(name);
  }
}
