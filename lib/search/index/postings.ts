import type { Weight } from '../text/terms';
import { ByteReader, type ByteWriter } from './bytes';

/**
 * The articles that have a term, as numbers in ascending order, each with the weight that it has there, as `number * 4 + weight`.
 * `once` is one article, where the term occurs once; `single` one article with its weight; `list` holds the gaps between many;
 * `dense` two bits for every article of the segment.
 */
export type PostingsKind = 'single' | 'list' | 'dense' | 'once';

/** Packed postings of one term, lying in a block. */
export interface PackedPostings {
  readonly kind: PostingsKind;
  /** About how many articles have the term. */
  readonly count: number;
  readonly bytes: Uint8Array;
  /** The number that gaps are counted from. */
  readonly first: number;
}

/** Writes postings as gaps. */
export function writePostings(writer: ByteWriter, postings: ArrayLike<number>, count: number, first: number): void {
  let last = first;
  for (let index = 0; index < count; index++) {
    const posting = postings[index] as number;
    const article = Math.floor(posting / 4);
    writer.number((article - last) * 4 + (posting & 3));
    last = article;
  }
}

/** Packs postings two bits an article. */
export function packDense(postings: ArrayLike<number>, count: number, first: number, span: number): Uint8Array {
  const bytes = new Uint8Array((span + 3) >> 2);
  for (let index = 0; index < count; index++) {
    const posting = postings[index] as number;
    const place = Math.floor(posting / 4) - first;
    bytes[place >> 2] = (bytes[place >> 2] as number) | ((posting & 3) << ((place & 3) * 2));
  }
  return bytes;
}

/** Calls `visit` for every article of packed postings. */
export function eachPosting(
  { kind, bytes, first }: PackedPostings,
  visit: (article: number, weight: Weight) => void,
): void {
  if (kind === 'dense') {
    for (let index = 0; index < bytes.length; index++) {
      for (let four = bytes[index] as number, place = first + index * 4; four !== 0; four >>= 2, place++) {
        if (four & 3) visit(place, (four & 3) as Weight);
      }
    }
    return;
  }
  const reader = new ByteReader(bytes);
  if (kind === 'once') {
    visit(first + reader.number(), 1);
    return;
  }
  for (let article = first; !reader.isAtEnd; ) {
    const gap = reader.number();
    article += gap >>> 2;
    visit(article, (gap & 3) as Weight);
  }
}
