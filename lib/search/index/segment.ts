/**
 * A part of the index that never changes: the terms of some articles in ascending order, each with its postings, in blocks of
 * a few kilobytes that follow each other in one Blob. A query reads the blocks it needs and no more.
 */
export interface Segment {
  readonly blob: Blob;
  /** The first term of every block, joined by line ends. */
  readonly firstTerms: string;
  /** Where every block begins, and the length of the Blob. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** The least number of an article in it, and how many numbers from there on it may have. */
  readonly first: number;
  readonly span: number;
  /** How many articles it was made of. */
  readonly articles: number;
}

/** Longer blocks take longer to search, shorter ones more room for their first terms. */
export const blockSize = 8192;

/** Stands after a beginning that many terms share: all articles that have any of them. No text holds this sign. */
export const unionMark = '\uffff';

/**
 * How the head of a term names the kind of its postings; a list of scale n is `listKind + n`. The head is
 * `kind + kindCount * (shared + 4 * (rest - 1))`: how many signs it shares with the term before, up to 3, and how many follow,
 * up to 8; what is more comes in numbers of its own.
 */
export const singleKind = 0;
export const onceKind = 1;
export const denseKind = 2;
export const listKind = 3;
export const kindCount = 16;
