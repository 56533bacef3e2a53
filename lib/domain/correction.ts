import type { IsoDateTime } from './article';

/** A block of a text that the reader corrected by hand. */
export interface Correction {
  /** Its Markdown as it was captured. */
  readonly before: string;
  /** Its Markdown as it is now. */
  readonly after: string;
  readonly at: IsoDateTime;
}

/** A text with its corrections. */
export interface CorrectedText {
  readonly markdown: string;
  /** Those whose block is there. */
  readonly corrections: readonly Correction[];
}

/** Makes the corrections of an earlier capture in a text: where a block is as it was before one, or as it is after it. */
export function correct(markdown: string, corrections: readonly Correction[]): CorrectedText {
  let text = markdown;
  const kept = corrections.filter(({ before, after }) => {
    if (blockAt(text, after, 0) >= 0) return true;
    const corrected = replaceBlock(text, before, 0, after);
    text = corrected ?? text;
    return corrected !== null;
  });
  return { markdown: text, corrections: kept };
}

/**
 * Puts another block in the place of one.
 * @param nth of the blocks that read so it is
 * @returns `null` when there is no such block
 */
export function replaceBlock(markdown: string, before: string, nth: number, after: string): string | null {
  const at = blockAt(markdown, before, nth);
  return at < 0 ? null : markdown.slice(0, at) + after + markdown.slice(at + before.length);
}

/** Adds a correction to those of a text. One that is corrected again is one; one that is as it was captured is none. */
export function withCorrection(
  corrections: readonly Correction[],
  { before, after, at }: Correction,
): readonly Correction[] {
  const known = corrections.find((each) => each.after === before);
  const others = corrections.filter((each) => each !== known);
  const captured = known?.before ?? before;
  return captured === after ? others : [...others, { before: captured, after, at }];
}

/** Where whole lines stand that are such a block; -1: nowhere. */
function blockAt(markdown: string, block: string, nth: number): number {
  let left = nth;
  for (let at = block === '' ? -1 : markdown.indexOf(block); at >= 0; at = markdown.indexOf(block, at + 1)) {
    const isStart = at === 0 || markdown[at - 1] === '\n';
    const end = at + block.length;
    const isEnd = end === markdown.length || markdown[end] === '\n';
    if (isStart && isEnd && left-- === 0) return at;
  }
  return -1;
}
