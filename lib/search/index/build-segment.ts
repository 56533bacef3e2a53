import type { Weight } from '../text/terms';
import { PairTable } from './pair-table';
import type { Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** An article's number with the terms that it is found by. */
export interface IndexedArticle {
  readonly number: number;
  readonly terms: ReadonlyMap<string, Weight>;
}

/** Turns articles with their terms into terms with their articles. */
export class SegmentBuilder {
  private readonly pairs = new PairTable();
  private readonly others = new Map<string, number>();
  /** Which term each posting is of. */
  private owners = new Uint32Array(1 << 16);
  private postings = new Uint32Array(1 << 16);
  private length = 0;
  private readonly numbers: number[] = [];

  /** Articles come in the order of their numbers. */
  add({ number, terms }: IndexedArticle): void {
    this.numbers.push(number);
    for (const [term, weight] of terms) {
      if (this.length === this.owners.length) this.grow();
      this.owners[this.length] = this.ownerOf(term);
      this.postings[this.length++] = number * 4 + weight;
    }
  }

  get articles(): number {
    return this.numbers.length;
  }

  /** @param pause is awaited every few milliseconds, so that a page stays alive */
  async build(pause: () => Promise<void>): Promise<Segment> {
    const first = this.numbers[0] ?? 0;
    const writer = new SegmentWriter(first, (this.numbers.at(-1) ?? first) - first + 1);
    await pause();
    const { ends, grouped } = this.group();
    await pause();
    const pairs = this.pairs.sorted();
    await pause();
    const others = [...this.others.keys()].sort();
    await pause();

    let [pair, other] = [0, 0];
    for (let count = 0; pair < pairs.length || other < others.length; count++) {
      const nextPair = pair < pairs.length ? textOfPair(pairs[pair] as number) : null;
      const nextOther = others[other];
      const isPair = nextPair !== null && (nextOther === undefined || nextPair < nextOther);
      const term = isPair ? nextPair : (nextOther as string);
      if (isPair) pair++;
      else other++;
      const owner = this.ownerOf(term);
      const start = owner === 0 ? 0 : (ends[owner - 1] as number);
      const end = ends[owner] as number;
      writer.add(term, grouped.subarray(start, end), end - start);
      if (count % 200 === 0) await pause();
    }
    return writer.finish(this.numbers.length);
  }

  /** The number of a term, which is the next one when it is new. */
  private ownerOf(term: string): number {
    const next = this.pairs.size + this.others.size;
    if (term.length === 2) return this.pairs.numberOf(term.charCodeAt(0) * 0x10000 + term.charCodeAt(1), next);
    const known = this.others.get(term);
    if (known !== undefined) return known;
    this.others.set(term, next);
    return next;
  }

  /** The postings of each term together, and where they end. */
  private group(): { ends: Uint32Array; grouped: Uint32Array } {
    const { owners, postings, length } = this;
    const ends = new Uint32Array(this.pairs.size + this.others.size);
    for (let at = 0; at < length; at++) ends[owners[at] as number] = (ends[owners[at] as number] as number) + 1;
    for (let owner = 1; owner < ends.length; owner++) {
      ends[owner] = (ends[owner] as number) + (ends[owner - 1] as number);
    }
    const next = ends.slice();
    const grouped = new Uint32Array(length);
    for (let at = length - 1; at >= 0; at--) {
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

function textOfPair(pair: number): string {
  return String.fromCharCode(pair >>> 16, pair & 0xffff);
}
