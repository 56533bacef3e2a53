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
