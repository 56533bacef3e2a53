import { crc32 } from '../../domain/crc-32';
import { BadFileError, type FileProblem, type ImportProblem, problemAt } from '../../domain/import-problem';
import { isSafePath } from './safe-path';
import { type ChosenFile, piecesOf, type SourceFile, within } from './source-file';
import { readDirectory, type ZipEntry } from './zip-directory';

/** Deflate makes at most 1032 bytes of one: https://zlib.net/zlib_tech.html. More than that a directory can't mean. */
const largestRatio = 1032;

/** What is in a zip. */
export interface UnzippedFiles {
  readonly files: readonly SourceFile[];
  /** What is left out of them, and why. */
  readonly problems: readonly ImportProblem[];
}

/** Whether these are the first bytes of a zip. */
export function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/**
 * The files of a zip. Only its directory is read: each file is read from the disk when it is asked for, a piece at a time.
 * @throws BadFileError when there is no directory, or it is none that anybody wrote in good faith
 */
export async function unzip({ path, blob }: ChosenFile): Promise<UnzippedFiles> {
  const files: SourceFile[] = [];
  const problems: ImportProblem[] = [];
  for (const entry of await readDirectory(blob, path)) {
    if (entry.path.endsWith('/')) continue;
    const name = `${path}${within}${entry.path}`;
    const problem = problemOf(entry);
    if (problem) problems.push(problemAt(problem, { file: name, at: null }));
    else
      files.push({
        name,
        path: entry.path.replaceAll('\\', '/'),
        size: entry.size,
        modifiedAt: entry.modifiedAt,
        bytes: () => bytesOf(entry, blob, name),
      });
  }
  return { files, problems };
}

function problemOf({ path, isEncrypted, method, size, packedSize }: ZipEntry): FileProblem | null {
  if (!isSafePath(path)) return 'zip-path';
  if (isEncrypted) return 'zip-encrypted';
  if (method !== 0 && method !== 8) return 'zip-method';
  return size > (packedSize + 1) * largestRatio ? 'zip-bomb' : null;
}

async function* bytesOf(entry: ZipEntry, blob: Blob, name: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { offset, method, packedSize, size } = entry;
  const fail = (problem: FileProblem, cause?: unknown) =>
    new BadFileError(problem, { file: name, at: null }, cause === undefined ? undefined : { cause });
  const header = new DataView(await blob.slice(offset, offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw fail('zip-damaged');
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedSize > blob.size) throw fail('zip-truncated');
  const packed = blob.slice(start, start + packedSize).stream();
  const stream = method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));

  let length = 0;
  let crc = 0;
  const pieces = piecesOf(stream);
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch((cause: unknown) => Promise.reject(fail('zip-damaged', cause)));
      if (done) break;
      length += value.length;
      if (length > size) throw fail('zip-bomb');
      crc = crc32(value, crc);
      yield value;
    }
  } finally {
    await pieces.return(undefined);
  }
  if (length !== size || crc !== entry.crc) throw fail('zip-damaged');
}
