import { PairTable, pairAt, textOfPair } from '../text/pair-table';
import type { TermWeights } from '../text/term-weights';
import type { NewBlocks, Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** An article's number with the terms that it is found by. */
export interface IndexedArticle {
  readonly number: number;
  readonly terms: TermWeights;
}

/** Turns articles with their terms into terms with their articles. */
export class SegmentBuilder {
  /** Terms, by their numbers plus one. */
  private readonly pairs = new PairTable(1 << 12);
  private readonly others = new Map<string, number>();
  /** Which term each posting is of. */
  private owners = new Uint32Array(1 << 16);
  private postings = new Uint32Array(1 << 16);
  private length = 0;
  private readonly numbers: number[] = [];

  /** Articles come in the order of their numbers. */
  add({ number, terms }: IndexedArticle): void {
    this.numbers.push(number);
    const add = (owner: number, weight: number) => {
      if (this.length === this.owners.length) this.grow();
      this.owners[this.length] = owner;
      this.postings[this.length++] = number * 4 + weight;
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
        while ((others[written] ?? '\uffff') < text) add(others[written++] as string);
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
    const known = this.pairs.get(pair);
    if (known !== 0) return known - 1;
    const next = this.pairs.size + this.others.size;
    this.pairs.set(pair, next + 1);
    return next;
  }

  /** The postings of each term together, and where they end. */
  private async group(pause: () => Promise<void>): Promise<{ ends: Uint32Array; grouped: Uint32Array }> {
    const { owners, postings, length } = this;
    const ends = new Uint32Array(this.pairs.size + this.others.size);
    for (let at = 0; at < length; at++) ends[owners[at] as number] = (ends[owners[at] as number] as number) + 1;
    for (let owner = 1; owner < ends.length; owner++) {
      ends[owner] = (ends[owner] as number) + (ends[owner - 1] as number);
    }
    const next = ends.slice();
    const grouped = new Uint32Array(length);
    for (let at = length - 1; at >= 0; at--) {
      if (at % 200_000 === 0) await pause();
      const owner = owners[at] as number;
      next[owner] = (next[owner] as number) - 1;
      grouped[next[owner] as number] = postings[at] as number;
    }
    return { ends, grouped };
  }

  private grow(): void {
    const [owners, postings] = [new Uint32Array(this.length * 2), new Uint32Array(this.length * 2)];
    owners.set(this.owners);
    postings.set(this.postings);
    this.owners = owners;
    this.postings = postings;
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
