import { BadFileError, type ImportProblem, problemAt } from '../domain/import-problem';
import type { ImportedEntry } from '../domain/imported';
import { importers } from './';
import { declaredEncoding, guessLegacyEncoding, markedEncoding, unmarkedUtf16 } from './files/guess-encoding';
import { columnsOf } from './files/read-table';
import { type ChosenFile, headOf, type SourceFile, sourceFileOf } from './files/source-file';
import { isZip, unzip } from './files/unzip';
import type { Folder, Importer, Reading, Sample } from './importer';

const headSize = 16 * 1024;
const passedOver = /(^|\/)(\.|__MACOSX\/)|\.(jpe?g|png|gif|webp|avif|svg|ico|css|js|pdf|mp[34])$/i;

/** A file, with who can read it. */
export interface RecognisedFile {
  readonly importer: Importer;
  readonly file: SourceFile;
  readonly folder: Folder;
}

/** What was chosen, looked at: nothing of it is imported yet. */
export interface OpenedFiles {
  readonly recognised: readonly RecognisedFile[];
  readonly problems: readonly ImportProblem[];
}

/** Opens what the reader chose, and finds out what each file is. Of a zip only the directory and the beginnings are read. */
export async function openFiles(chosen: readonly ChosenFile[]): Promise<OpenedFiles> {
  const recognised: RecognisedFile[] = [];
  const problems: ImportProblem[] = [];
  const loose: SourceFile[] = [];
  for (const each of chosen) {
    if (!isZip(new Uint8Array(await each.blob.slice(0, 4).arrayBuffer()))) loose.push(sourceFileOf(each));
    else {
      const opened = await orProblem(() => unzip(each), problems);
      problems.push(...(opened?.problems ?? []));
      await recognise(opened?.files ?? []);
      if (opened?.files.length === 0 && opened.problems.length === 0)
        problems.push(problemAt('file-empty', { file: each.path, at: null }));
    }
  }
  await recognise(loose);
  return { recognised, problems };

  async function recognise(files: readonly SourceFile[]): Promise<void> {
    const paths = new Map<string, SourceFile>();
    for (const file of files) if (!paths.has(file.path)) paths.set(file.path, file);
    const folder: Folder = { find: (path) => paths.get(path) ?? null };
    const found: RecognisedFile[] = [];
    const unknown: SourceFile[] = [];
    // Pictures beside the texts and what systems leave in folders are no files that anybody means to import.
    for (const file of files.filter(({ path }) => files.length === 1 || !passedOver.test(path))) {
      const importer = await orProblem(() => importerFor(file), problems);
      if (importer) found.push({ importer, file, folder });
      else if (importer === null) unknown.push(file);
    }
    const owners = new Set(found.map(({ importer }) => importer));
    const isOwned = ({ path }: SourceFile) => [...owners].some((importer) => importer.owns?.(path));
    recognised.push(...found.filter(({ importer, file }) => importer.owns?.(file.path) || !isOwned(file)));
    problems.push(
      ...unknown
        .filter((file) => !isOwned(file))
        .map(({ name, size }) => problemAt(size === 0 ? 'file-empty' : 'file-unknown', { file: name, at: null })),
    );
  }
}

/** All that is in the files, one after the other. What breaks ends its file and no other. */
export async function* readEntries(
  recognised: readonly RecognisedFile[],
  reading: Reading = { fields: {} },
): AsyncGenerator<{ readonly importer: Importer; readonly item: ImportedEntry | ImportProblem }> {
  for (const { importer, file, folder } of recognised) {
    const items = importer.read(file, folder, reading)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const problems: ImportProblem[] = [];
        const next = await orProblem(() => items.next(), problems);
        for (const problem of problems) yield { importer, item: problem };
        if (!next || next.done) break;
        yield { importer, item: next.value };
      }
    } finally {
      await items.return?.();
    }
  }
}

/** Runs; what makes a file unreadable is told, and the answer is `undefined`. */
async function orProblem<Value>(work: () => Promise<Value>, problems: ImportProblem[]): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    problems.push(problemAt(error.problem, error.place));
    return undefined;
  }
}

async function importerFor(file: SourceFile): Promise<Importer | null> {
  if (file.size === 0) return null;
  const bytes = await headOf(file, headSize);
  if (isZip(bytes)) throw new BadFileError('zip-nested', { file: file.name, at: null });
  const head = textOfHead(bytes);
  const sample: Sample = { head, columns: columnsOf(head) };
  return importers.find((importer) => importer.recognises(sample)) ?? null;
}

function textOfHead(bytes: Uint8Array<ArrayBuffer>): string {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // What it is is told by signs that are ASCII; that its letters can't be read is said when it is read.
    return new TextDecoder(declaredEncoding(bytes) ?? guessLegacyEncoding(bytes) ?? 'latin1').decode(bytes);
  }
}
