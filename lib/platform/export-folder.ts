import { AppError } from '../domain/errors';

/** A folder of the reader's disk, by the paths in it. */
export interface ExportFolder {
  readonly name: string;
  /** `null`: there is no such file. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file, and the folders around it that are empty then. */
  remove(path: string): Promise<void>;
}

/** Whether this browser writes to a folder that the reader chooses. Firefox does not. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Asks the reader for a folder; `null`: none was chosen. To be called in answer to a click. */
export async function chooseFolder(): Promise<ExportFolder | null> {
  try {
    return toExportFolder(await picker.showDirectoryPicker({ id: 'gleaner-export', mode: 'readwrite' }));
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null;
    throw toFolderError(error);
  }
}

/** Not among the types, since it is no standard: https://wicg.github.io/file-system-access/#api-showdirectorypicker */
const picker = globalThis as unknown as {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
};

/** A folder by its handle. */
export function toExportFolder(root: FileSystemDirectoryHandle): ExportFolder {
  return {
    name: root.name,

    async read(path) {
      try {
        const { folder, name } = await placeOf(root, path, false);
        const file = await (await folder.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if (isNamed(error, 'NotFoundError', 'TypeMismatchError')) return null;
        throw toFolderError(error);
      }
    },

    async write(path, bytes) {
      try {
        const { folder, name } = await placeOf(root, path, true);
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(bytes);
        await file.close();
      } catch (error) {
        throw toFolderError(error);
      }
    },

    async remove(path) {
      const steps = path.split('/');
      try {
        for (let length = steps.length; length > 0; length--) {
          const { folder, name } = await placeOf(root, steps.slice(0, length).join('/'), false);
          await folder.removeEntry(name);
        }
      } catch (error) {
        // The folder holds something else: that stays.
        if (!isNamed(error, 'InvalidModificationError', 'NotFoundError')) throw toFolderError(error);
      }
    },
  };
}

async function placeOf(root: FileSystemDirectoryHandle, path: string, create: boolean) {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  let folder = root;
  for (const step of steps) folder = await folder.getDirectoryHandle(step, { create });
  return { folder, name };
}

/** What the reader can act on: no room, or no leave to write. */
function toFolderError(error: unknown): unknown {
  if (isNamed(error, 'QuotaExceededError')) return new AppError('storage-full', { cause: error });
  if (
    isNamed(
      error,
      'NotAllowedError',
      'NoModificationAllowedError',
      'SecurityError',
      'TypeMismatchError',
      'NotFoundError',
    )
  )
    return new AppError('folder-unwritable', { cause: error });
  return error;
}

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
