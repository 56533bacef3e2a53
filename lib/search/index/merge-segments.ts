import { BlockCursor } from './block';
import { eachPosting } from './postings';
import { type NewBlocks, type ReadBlocks, type Segment, unionMark } from './segment';
import { SegmentWriter } from './segment-writer';

/** How many blocks of a segment are in memory at a time. */
const readAhead = 32;

/**
 * Makes one segment of several, without the articles that are gone.
 * @param pause is awaited every few milliseconds, so that a page stays alive
 */
export async function mergeSegments(
  segments: readonly Segment[],
  isAlive: (article: number) => boolean,
  read: ReadBlocks,
  blocks: NewBlocks,
  pause: () => Promise<void>,
): Promise<Segment> {
  const first = Math.min(...segments.map((segment) => segment.first));
  const end = Math.max(...segments.map(({ first, span }) => first + span));
  const writer = new SegmentWriter(first, end - first, blocks);
  const streams = segments.map((segment) => new TermStream(segment, read));
  await Promise.all(streams.map((stream) => stream.next()));

  const alive = new Set<number>();
  for (let count = 0; ; count++) {
    const term = least(streams);
    if (term === null) break;
    const postings: number[] = [];
    for (const stream of streams) {
      if (stream.term !== term) continue;
      eachPosting(stream.postings, (article, weight) => {
        if (isAlive(article)) postings.push(article * 4 + weight);
      });
      if (!stream.advance()) await stream.next();
    }
    if (postings.length > 0) {
      // Segments may lie across each other.
      if (!isAscending(postings)) postings.sort((a, b) => a - b);
      writer.add(term, postings, postings.length);
      for (const posting of postings) alive.add(Math.floor(posting / 4));
    }
    if (count % 500 === 0) {
      await writer.handOver();
      await pause();
    }
  }
  return writer.finish(alive.size);
}

/** The terms of a segment in their order, without the lists that the writer makes by itself. */
class TermStream {
  term: string | null = null;
  private cursor: BlockCursor | null = null;
  private waiting: Uint8Array[] = [];
  private block = 0;

  constructor(
    private readonly segment: Segment,
    private readonly read: ReadBlocks,
  ) {}

  get postings() {
    if (!this.cursor) throw new Error('Before the first term');
    return this.cursor.postings;
  }

  /** Goes to the next term of what was read already. */
  advance(): boolean {
    for (;;) {
      while (this.cursor?.next()) {
        const { term } = this.cursor;
        if (term.endsWith(unionMark)) continue;
        this.term = term;
        return true;
      }
      const next = this.waiting.shift();
      if (!next) return false;
      this.cursor = new BlockCursor(next, this.segment);
    }
  }

  /** Reads on and goes to the next term; after the last one `term` is `null`. */
  async next(): Promise<void> {
    const { start, blocks } = this.segment;
    while (!this.advance()) {
      if (this.block >= blocks) {
        this.term = null;
        return;
      }
      const count = Math.min(readAhead, blocks - this.block);
      const first = start + this.block;
      this.waiting.push(...(await this.read(Array.from({ length: count }, (_, index) => first + index))));
      this.block += count;
    }
  }
}

function least(streams: readonly TermStream[]): string | null {
  let term: string | null = null;
  for (const stream of streams) if (stream.term !== null && (term === null || stream.term < term)) term = stream.term;
  return term;
}

function isAscending(postings: readonly number[]): boolean {
  for (let index = 1; index < postings.length; index++) {
    if ((postings[index] as number) < (postings[index - 1] as number)) return false;
  }
  return true;
}
