import { BlockCursor } from './block';
import type { PackedPostings } from './postings';
import { type Segment, unionMark } from './segment';

/** Blocks that were read, up to a few megabytes; the ones not asked for longest go first. */
export class BlockCache {
  private readonly blocks = new Map<string, Uint8Array>();
  private size = 0;

  constructor(private readonly most = 6_000_000) {}

  get(key: string): Uint8Array | undefined {
    const block = this.blocks.get(key);
    if (block) {
      this.blocks.delete(key);
      this.blocks.set(key, block);
    }
    return block;
  }

  put(key: string, block: Uint8Array): void {
    this.size += block.length;
    this.blocks.set(key, block);
    for (const [oldest, { length }] of this.blocks) {
      if (this.size <= this.most) return;
      this.blocks.delete(oldest);
      this.size -= length;
    }
  }
}

/** Finds terms in one segment. */
export class SegmentReader {
  private readonly firstTerms: readonly string[];

  constructor(
    /** Names the segment in the cache. */
    readonly key: number,
    readonly segment: Segment,
    private readonly cache: BlockCache,
  ) {
    this.firstTerms = segment.firstTerms === '' ? [] : segment.firstTerms.split('\n');
  }

  /** The postings of a term; with `isPrefix` those of every term that begins so, in which an article may occur often. */
  async find(text: string, isPrefix: boolean): Promise<PackedPostings[]> {
    if (!isPrefix) return this.scan(text, false);
    // Short beginnings that many terms share have a list of their own.
    if ([...text].length <= 2) {
      const union = await this.scan(text + unionMark, false);
      if (union.length > 0) return union;
    }
    return this.scan(text, true);
  }

  private async scan(text: string, isPrefix: boolean): Promise<PackedPostings[]> {
    const { firstTerms } = this;
    if (firstTerms.length === 0) return [];
    const start = this.blockOf(text);
    let end = start;
    while (isPrefix && firstTerms[end + 1]?.startsWith(text)) end++;

    const found: PackedPostings[] = [];
    for (const block of await this.read(start, end)) {
      const cursor = new BlockCursor(block, this.segment);
      while (cursor.next()) {
        const order = cursor.compareWith(text, isPrefix);
        if (order > 0) break;
        if (order === 0) found.push(cursor.postings);
        if (order === 0 && !isPrefix) return found;
      }
    }
    return found;
  }

  /** The last block that begins with a term no greater. */
  private blockOf(text: string): number {
    let low = 0;
    let high = this.firstTerms.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.firstTerms[middle] as string) <= text) low = middle;
      else high = middle;
    }
    return low;
  }

  private async read(from: number, to: number): Promise<Uint8Array[]> {
    const { offsets, blob } = this.segment;
    const keys = Array.from({ length: to - from + 1 }, (_, index) => `${this.key} ${from + index}`);
    const known = keys.map((key) => this.cache.get(key));
    if (known.every((block) => block !== undefined)) return known;

    const start = offsets[from] as number;
    const bytes = new Uint8Array(await blob.slice(start, offsets[to + 1]).arrayBuffer());
    return keys.map((key, index) => {
      // A copy, so that a part that is kept does not keep the whole.
      const block = bytes.slice(
        (offsets[from + index] as number) - start,
        (offsets[from + index + 1] as number) - start,
      );
      if (!known[index]) this.cache.put(key, block);
      return known[index] ?? block;
    });
  }
}
