import type { Weight } from '../text/term-weights';
import { ByteReader } from './bytes';
import { eachInList } from './posting-list';

/**
 * The articles that have a term, as numbers in ascending order, each with the weight that it has there, as `number * 4 + weight`.
 * `once` is one article, where the term occurs once; `single` one article with its weight; `list` holds the gaps between many,
 * see `posting-list.ts`; `dense` two bits for every article of the segment.
 */
export type PostingsKind = 'single' | 'list' | 'dense' | 'once';

/** Packed postings of one term, lying in a block. */
export interface PackedPostings {
  readonly kind: PostingsKind;
  /** About how many articles have the term. */
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Of a list. */
  readonly scale: number;
  /** The number that gaps are counted from. */
  readonly first: number;
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
  { kind, bytes, first, scale }: PackedPostings,
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
  if (kind === 'list') {
    eachInList(bytes, first, scale, visit);
    return;
  }
  const value = new ByteReader(bytes).number();
  if (kind === 'once') visit(first + value, 1);
  else visit(first + (value >>> 2), (value & 3) as Weight);
}
