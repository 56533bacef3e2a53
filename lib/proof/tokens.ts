import { isWord, pieceOfText } from '../domain/text-length';
import { clean, formulaEdge, madeEdge, mayGrow, withoutSigns } from './fold';

/** A text in pieces to be compared. White space is none. */
export interface Tokens {
  readonly source: string;
  /** Runs of letters, single characters of scripts without spaces, and every other sign. */
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  /** The number of the word that a piece is of, or a part of, as `o` and `clock` are of `o’clock`; 0 for other signs. */
  readonly words: readonly number[];
  /** The pieces before which the other text may say more; the last one is the end. */
  readonly growing: ReadonlySet<number>;
}

const signs = new Set([formulaEdge, madeEdge]);

/** Takes a text apart. */
export function tokensOf(text: string): Tokens {
  const source = clean(text);
  const texts: string[] = [];
  const starts: number[] = [];
  const words: number[] = [];
  const growing = new Set<number>();
  let count = 0;
  for (const { 0: piece, index } of source.matchAll(pieceOfText)) {
    if (piece === mayGrow) growing.add(texts.length);
    else if (!signs.has(piece)) {
      const word = isWord(piece) ? ++count : 0;
      // “18-20” may be two numbers with a dash that something else stood beside.
      const parts = /['’-]/.test(piece) ? piece.matchAll(/[^'’-]+|./g) : [{ 0: piece, index: 0 }];
      for (const { 0: part, index: offset } of parts) {
        texts.push(part);
        starts.push(index + offset);
        words.push(word);
      }
    }
  }
  return { source, texts, starts, words, growing };
}

/** The text of some pieces, with the white space between them. */
export function textBetween({ source, texts, starts }: Tokens, from: number, to: number): string {
  if (from >= to) return '';
  const end = (starts[to - 1] ?? 0) + (texts[to - 1] ?? '').length;
  return withoutSigns(source.slice(starts[from], end)).replace(/\s+/g, ' ');
}

/** Whether white space stands between a piece and the one before it. */
export function isApart({ source, texts, starts }: Tokens, index: number): boolean {
  const end = (starts[index - 1] ?? 0) + (texts[index - 1] ?? '').length;
  return /\s/.test(source.slice(end, starts[index]));
}
