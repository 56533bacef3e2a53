import { BlockCursor } from './block';
import type { PackedPostings } from './postings';
import { type ReadBlocks, type Segment, unionMark } from './segment';

/** Blocks that were read, up to a few megabytes; the ones not asked for longest go first. */
export class BlockCache {
  private readonly blocks = new Map<number, Uint8Array>();
  private size = 0;

  constructor(private readonly most = 6_000_000) {}

  get(key: number): Uint8Array | undefined {
    const block = this.blocks.get(key);
    if (block) {
      this.blocks.delete(key);
      this.blocks.set(key, block);
    }
    return block;
  }

  put(key: number, block: Uint8Array): void {
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
    readonly segment: Segment,
    private readonly readBlocks: ReadBlocks,
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

  private async read(from: number, to: number): Promise<readonly Uint8Array[]> {
    const keys = Array.from({ length: to - from + 1 }, (_, index) => this.segment.start + from + index);
    const known = new Map(keys.map((key) => [key, this.cache.get(key)]));
    const unknown = keys.filter((key) => !known.get(key));
    if (unknown.length > 0) {
      for (const [index, block] of (await this.readBlocks(unknown)).entries()) {
        const key = unknown[index] as number;
        known.set(key, block);
        this.cache.put(key, block);
      }
    }
    return keys.map((key) => known.get(key) as Uint8Array);
  }
}
