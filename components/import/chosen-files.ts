import type { ChosenFile } from '../../lib/importers/files/source-file';

/** What was chosen with a field for files. */
export function chosenFiles(files: FileList | null): ChosenFile[] {
  return Array.from(files ?? [], (file) => toChosen(file, file.webkitRelativePath || file.name));
}

/** What was dropped, with all that is in the folders among it. Folders are read at once: after the event they are gone. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(transfer.files);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [toChosen(file, entry.fullPath.replace(/^\//, ''))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // A browser hands out some of them at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesOf))).flat());
  }
}

function toChosen(file: File, path: string): ChosenFile {
  return { path, blob: file, modifiedAt: new Date(file.lastModified) };
}
