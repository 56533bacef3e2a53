import { ByteReader } from './bytes';
import type { PackedPostings, PostingsKind } from './postings';
import { denseKind, kindCount, listKind, onceKind, type Segment, singleKind } from './segment';

/** The index says what it can't have written: it is to be made again. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

const kindNames: readonly PostingsKind[] = ['single', 'once', 'dense'];
/** No term is longer. */
const longestTerm = 128;

/** Walks over the terms of a block. Words are compared as they are read and become text only when asked for. */
export class BlockCursor {
  private readonly reader: ByteReader;
  private readonly units = new Uint16Array(longestTerm);
  private length = 0;
  private kind = singleKind;
  private count = 0;
  private start = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly segment: Pick<Segment, 'first' | 'span'>,
  ) {
    this.reader = new ByteReader(bytes);
  }

  /** Goes to the next term; `false`: there is none. */
  next(): boolean {
    const { reader, units } = this;
    if (reader.isAtEnd) return false;
    const head = reader.number();
    const kind = head % kindCount;
    const lengths = Math.floor(head / kindCount);
    let shared = lengths & 3;
    let rest = (lengths >> 2) + 1;
    if (shared === 3) shared += reader.number();
    if (rest === 8) rest += reader.number();
    if (shared > this.length || shared + rest > longestTerm) throw new DamagedIndexError('term');
    units[shared] = reader.number() + (shared < this.length ? (units[shared] as number) : 0);
    for (let at = shared + 1; at < shared + rest; at++) units[at] = reader.number();
    this.length = shared + rest;
    this.kind = kind;
    this.readPostings(reader);
    return true;
  }

  get term(): string {
    const { units, length } = this;
    // Most are pairs, and making them one by one is most of the work of a merge.
    if (length === 2) return String.fromCharCode(units[0] as number, units[1] as number);
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }

  get postings(): PackedPostings {
    const { count, start, reader, segment } = this;
    const kind = kindNames[this.kind] ?? 'list';
    const bytes = this.bytes.subarray(start, reader.at);
    return { kind, count, bytes, first: segment.first, scale: this.kind - listKind };
  }

  /** Negative: the term sorts before `text`; 0: it is `text`, or begins with it where `isPrefix`; positive: after. */
  compareWith(text: string, isPrefix: boolean): number {
    const { units, length } = this;
    const most = Math.min(length, text.length);
    for (let at = 0; at < most; at++) {
      const difference = (units[at] as number) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length < text.length ? -1 : length === text.length || isPrefix ? 0 : 1;
  }

  private readPostings(reader: ByteReader): void {
    const { kind, segment } = this;
    const length = kind >= listKind ? reader.number() : kind === denseKind ? (segment.span + 3) >> 2 : 0;
    this.count = kind >= listKind ? length : kind === denseKind ? segment.span >> 1 : 1;
    this.start = reader.at;
    if (kind === singleKind || kind === onceKind) reader.number();
    else reader.at += length;
    if (reader.at > reader.end) throw new DamagedIndexError('postings');
  }
}
