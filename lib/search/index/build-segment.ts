import { LargePairTable, pairAt, textOfPair } from '../text/pair-table';
import type { TermWeights } from '../text/term-weights';
import type { NewBlocks, Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** An even number. */
const pieceSize = 1 << 17;

/** An article's number with the terms that it is found by. */
export interface IndexedArticle {
  readonly number: number;
  readonly terms: TermWeights;
}

/** Turns articles with their terms into terms with their articles. */
export class SegmentBuilder {
  /** Terms, by their numbers plus one. */
  private readonly pairs = new LargePairTable();
  private readonly others = new Map<string, number>();
  /** Which term each posting is of, and the posting, by turns; a piece at a time, since to move millions of them holds up a page. */
  private readonly pieces: Uint32Array[] = [];
  private piece = new Uint32Array();
  private length = pieceSize;
  private readonly numbers: number[] = [];

  /** Articles come in the order of their numbers. */
  add({ number, terms }: IndexedArticle): void {
    this.numbers.push(number);
    const add = (owner: number, weight: number) => {
      if (this.length === pieceSize) this.begin();
      this.piece[this.length++] = owner;
      this.piece[this.length++] = number * 4 + weight;
    };
    terms.each(
      (pair, weight) => add(this.ownerOfPair(pair), weight),
      (term, weight) => add(this.ownerOf(term), weight),
    );
  }

  get articles(): number {
    return this.numbers.length;
  }

  /** @param pause is awaited every few milliseconds, so that a page stays alive */
  async build(blocks: NewBlocks, pause: () => Promise<void>): Promise<Segment> {
    const first = this.numbers[0] ?? 0;
    const writer = new SegmentWriter(first, (this.numbers.at(-1) ?? first) - first + 1, blocks);
    const rest = async () => {
      await writer.handOver();
      await pause();
    };
    const { ends, grouped } = await this.group(pause);
    const others = await sortedByParts([...this.others.keys()], pause);
    const add = (term: string) => {
      const owner = this.ownerOf(term);
      const start = owner === 0 ? 0 : (ends[owner - 1] as number);
      const end = ends[owner] as number;
      writer.add(term, grouped.subarray(start, end), end - start);
    };

    let written = 0;
    let count = 0;
    for (const part of this.pairs.sorted()) {
      for (const pair of part) {
        const text = textOfPair(pair);
        while ((others[written] ?? '\uffff') < text) {
          add(others[written++] as string);
          if (++count % 200 === 0) await rest();
        }
        add(text);
        if (++count % 200 === 0) await rest();
      }
      await pause();
    }
    while (written < others.length) {
      add(others[written++] as string);
      if (++count % 200 === 0) await rest();
    }
    return writer.finish(this.numbers.length);
  }

  /** The number of a term, which is the next one when it is new. */
  private ownerOf(term: string): number {
    if (term.length === 2) return this.ownerOfPair(pairAt(term, 0));
    const known = this.others.get(term);
    if (known !== undefined) return known;
    const next = this.pairs.size + this.others.size;
    this.others.set(term, next);
    return next;
  }

  private ownerOfPair(pair: number): number {
    return this.pairs.getOrSet(pair, this.pairs.size + this.others.size + 1) - 1;
  }

  /** The postings of each term together, and where they end. */
  private async group(pause: () => Promise<void>): Promise<{ ends: Uint32Array; grouped: Uint32Array }> {
    const ends = new Uint32Array(this.pairs.size + this.others.size);
    for (const { piece, length } of this.filled()) {
      for (let at = 0; at < length; at += 2) ends[piece[at] as number] = (ends[piece[at] as number] as number) + 1;
      await pause();
    }
    for (let owner = 1; owner < ends.length; owner++) {
      ends[owner] = (ends[owner] as number) + (ends[owner - 1] as number);
    }
    const next = ends.slice();
    const grouped = new Uint32Array(ends.at(-1) ?? 0);
    for (const { piece, length } of this.filled().reverse()) {
      for (let at = length - 2; at >= 0; at -= 2) {
        const owner = piece[at] as number;
        next[owner] = (next[owner] as number) - 1;
        grouped[next[owner] as number] = piece[at + 1] as number;
      }
      await pause();
    }
    return { ends, grouped };
  }

  /** The pieces, and how far each is filled. */
  private filled(): { readonly piece: Uint32Array; readonly length: number }[] {
    return this.pieces.map((piece) => ({ piece, length: piece === this.piece ? this.length : pieceSize }));
  }

  private begin(): void {
    this.piece = new Uint32Array(pieceSize);
    this.pieces.push(this.piece);
    this.length = 0;
  }
}

/** Sorts terms, those with the same first sign at a time: all at once would hold up a page. */
async function sortedByParts(terms: readonly string[], pause: () => Promise<void>): Promise<string[]> {
  const parts = new Map<number, string[]>();
  for (const term of terms) {
    const first = term.charCodeAt(0);
    const part = parts.get(first);
    if (part) part.push(term);
    else parts.set(first, [term]);
  }
  const sorted: string[] = [];
  for (const first of [...parts.keys()].sort((a, b) => a - b)) {
    for (const term of (parts.get(first) ?? []).sort()) sorted.push(term);
    await pause();
  }
  return sorted;
}
