import { BadFileError } from '../../domain/import-problem';
import { declaredEncoding, guessLegacyEncoding, markedEncoding, unmarkedUtf16 } from './guess-encoding';
import { headOf, type SourceFile } from './source-file';

/** How much of a file is looked through for bytes that are not UTF-8. */
const lookedThrough = 64 * 1024 * 1024;
const headSize = 4096;

/**
 * How a file of text is written: as it says itself, else UTF-8 where that is possible, else what it looks like.
 * @throws BadFileError `encoding-unknown`
 */
async function encodingOfFile(file: SourceFile): Promise<string> {
  const head = await headOf(file, headSize);
  return markedEncoding(head) ?? unmarkedUtf16(head) ?? (await utf8OrLegacy(file));
}

/**
 * The text of a file, a piece at a time, without its byte order mark.
 * @throws BadFileError `encoding-unknown`
 */
export async function* textPieces(file: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOfFile(file));
  for await (const piece of file.bytes()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * The whole text of a file that is small.
 * @throws BadFileError `file-too-long`, `encoding-unknown`
 */
export async function wholeText(file: SourceFile, longest: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textPieces(file)) {
    length += piece.length;
    if (length > longest) throw new BadFileError('file-too-long', { file: file.name, at: null });
    pieces.push(piece);
  }
  return pieces.join('');
}

async function utf8OrLegacy(file: SourceFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let before: Uint8Array<ArrayBuffer> = new Uint8Array();
  let looked = 0;
  for await (const piece of file.bytes()) {
    try {
      decoder.decode(piece, { stream: true });
    } catch {
      const guess =
        declaredEncoding(await headOf(file, headSize)) ?? guessLegacyEncoding(fromFirstForeign(before, piece));
      if (guess === null) throw new BadFileError('encoding-unknown', { file: file.name, at: null });
      return guess;
    }
    before = piece;
    looked += piece.length;
    if (looked > lookedThrough) break;
  }
  return 'utf-8';
}

/** From the last sign before a text leaves ASCII: a letter of two bytes may have begun in the piece before. */
function fromFirstForeign(before: Uint8Array<ArrayBuffer>, piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(before.length + piece.length);
  both.set(before);
  both.set(piece, before.length);
  return both.subarray(Math.max(0, both.findIndex((byte) => byte > 0x7f) - 1));
}
