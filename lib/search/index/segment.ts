/**
 * A part of the index that never changes: the terms of some articles in ascending order, each with its postings, in blocks of
 * a few kilobytes, which are rows that follow each other in the store. A query reads the blocks it needs and no more.
 */
export interface Segment {
  /** The key of its first block, and how many there are. */
  readonly start: number;
  readonly blocks: number;
  /** The first term of every block, joined by line ends. */
  readonly firstTerms: string;
  /** How many bytes its blocks have. */
  readonly bytes: number;
  /** The least number of an article in it, and how many numbers from there on it may have. */
  readonly first: number;
  readonly span: number;
  /** How many articles it was made of. */
  readonly articles: number;
}

/** Where the blocks of a new segment go. */
export interface NewBlocks {
  /** The key of the first. */
  readonly start: number;
  /** Keeps some that follow each other. */
  write(first: number, blocks: readonly Uint8Array[]): Promise<void>;
}

/** Reads blocks by their keys, in ascending order. */
export type ReadBlocks = (keys: readonly number[]) => Promise<readonly Uint8Array[]>;

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
