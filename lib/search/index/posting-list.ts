import type { Weight } from '../text/term-weights';
import type { ByteWriter } from './bytes';

/**
 * Many postings in as few bits as they need: the gaps between articles by Rice's code (the part above `2 ** scale` in ones and
 * a zero, the rest in `scale` bits), then `0` for an article where the term occurs once, `10` for more often, `11` for the
 * title. The last byte is filled up with ones, which begin a gap that never ends.
 */
const largestScale = 12;

/** The scale that suits postings best: about the mean gap. */
export function scaleOf(postings: ArrayLike<number>, count: number, first: number): number {
  const last = Math.floor((postings[count - 1] as number) / 4);
  const mean = (last - first + 1 - count) / count;
  return Math.max(0, Math.min(largestScale, Math.floor(Math.log2(mean * 0.69 + 1))));
}

/** Writes the first `count` postings, each `article * 4 + weight`. */
export function writeList(
  writer: ByteWriter,
  postings: ArrayLike<number>,
  count: number,
  first: number,
  scale: number,
): void {
  let bits = 0;
  let length = 0;
  const put = (value: number, size: number) => {
    bits |= value << length;
    length += size;
    for (; length >= 8; length -= 8, bits >>>= 8) writer.byte(bits & 255);
  };

  let next = first;
  for (let index = 0; index < count; index++) {
    const posting = postings[index] as number;
    const article = Math.floor(posting / 4);
    const gap = article - next;
    for (let ones = gap >> scale; ones > 0; ones -= 8) put((1 << Math.min(8, ones)) - 1, Math.min(8, ones));
    put(0, 1);
    put(gap & ((1 << scale) - 1), scale);
    const weight = posting & 3;
    if (weight === 1) put(0, 1);
    else put(weight === 2 ? 1 : 3, 2);
    next = article + 1;
  }
  if (length > 0) put(255 >> length, 8 - length);
}

/** Calls `visit` for every posting of a list. */
export function eachInList(
  bytes: Uint8Array,
  first: number,
  scale: number,
  visit: (article: number, weight: Weight) => void,
): void {
  const end = bytes.length * 8;
  const mask = (1 << scale) - 1;
  const bit = (place: number) => ((bytes[place >> 3] as number) >> (place & 7)) & 1;
  let at = 0;
  for (let next = first; ; next++) {
    let ones = 0;
    while (at < end && bit(at) === 1) {
      ones++;
      at++;
    }
    if (at >= end) return;
    at++;
    const byte = at >> 3;
    const window = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    next += (ones << scale) + ((window >> (at & 7)) & mask);
    at += scale;
    const isOnce = at >= end || bit(at) === 0;
    visit(next, isOnce ? 1 : bit(at + 1) === 1 ? 3 : 2);
    at += isOnce ? 1 : 2;
  }
}
