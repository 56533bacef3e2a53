/** A file to import from: one that the reader chose, or one within a zip. */
export interface SourceFile {
  /** As the reader knows it: `pocket.zip › part_000000.csv`. */
  readonly name: string;
  /** Within its folder or archive, with `/`. */
  readonly path: string;
  readonly size: number;
  /** When it was last written, if that is known. */
  readonly modifiedAt: Date | null;
  /** Its content, a piece at a time; each call begins anew. @throws BadFileError */
  bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** A file as the reader chose it. */
export interface ChosenFile {
  /** With the folder that was chosen: `Clippings/2024/rain.md`. */
  readonly path: string;
  readonly blob: Blob;
  readonly modifiedAt: Date | null;
}

/** How the archive and what is within it are named together. */
export const within = ' › ';

/** A chosen file as one to read from. */
export function sourceFileOf({ path, blob, modifiedAt }: ChosenFile): SourceFile {
  return { name: path, path, size: blob.size, modifiedAt, bytes: () => piecesOf(blob.stream()) };
}

/** The pieces of a stream. Left early, the stream is cancelled. */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The first bytes of a file, or all where there are fewer. */
export async function headOf(file: SourceFile, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(Math.min(length, file.size));
  let filled = 0;
  if (head.length === 0) return head;
  for await (const piece of file.bytes()) {
    head.set(piece.subarray(0, head.length - filled), filled);
    filled += Math.min(piece.length, head.length - filled);
    if (filled === head.length) break;
  }
  return head.subarray(0, filled);
}
