import type { ImportProblem } from '../../lib/domain/import-problem';
import type { ImportedEntry } from '../../lib/domain/imported';
import { zip } from '../../lib/exporters/zip/zip';
import type { ChosenFile } from '../../lib/importers/files/source-file';
import { openFiles, readEntries } from '../../lib/importers/open-files';

/** A file as the reader chooses it. Its name says nothing, since nothing may depend on it. */
export function aFile(content: BlobPart, path = 'file'): ChosenFile {
  return { path, blob: new Blob([content]), modifiedAt: null };
}

/** A zip of some files, as the reader chooses it. */
export async function aZip(files: Readonly<Record<string, string>>, path = 'archive'): Promise<ChosenFile> {
  async function* entries() {
    for (const [name, content] of Object.entries(files)) {
      yield { path: name, bytes: new TextEncoder().encode(content), modifiedAt: new Date(2024, 0, 1) };
    }
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of zip(entries())) pieces.push(piece.slice());
  return { path, blob: new Blob(pieces), modifiedAt: null };
}

/** All that is read of some files, and what is not understood. */
export async function readAll(...chosen: readonly ChosenFile[]) {
  const { recognised, problems } = await openFiles(chosen);
  const entries: ImportedEntry[] = [];
  const all: ImportProblem[] = [...problems];
  for await (const { item } of readEntries(recognised)) {
    if (item.kind === 'entry') entries.push(item);
    else all.push(item);
  }
  return { sources: recognised.map(({ importer }) => importer.id), entries, problems: all };
}
