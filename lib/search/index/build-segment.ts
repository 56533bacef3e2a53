import type { Weight } from '../text/terms';
import type { Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** An article's number with the terms that it is found by. */
export interface IndexedArticle {
  readonly number: number;
  readonly terms: ReadonlyMap<string, Weight>;
}

/** Turns articles with their terms into terms with their articles. */
export class SegmentBuilder {
  /** Every term, and which one it was. */
  private readonly places = new Map<string, number>();
  /** Which term each posting is of. */
  private owners = new Uint32Array(1 << 16);
  private postings = new Uint32Array(1 << 16);
  private length = 0;
  private readonly numbers: number[] = [];

  /** Articles come in the order of their numbers. */
  add({ number, terms }: IndexedArticle): void {
    this.numbers.push(number);
    for (const [term, weight] of terms) {
      let place = this.places.get(term);
      if (place === undefined) {
        place = this.places.size;
        this.places.set(term, place);
      }
      if (this.length === this.owners.length) this.grow();
      this.owners[this.length] = place;
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
    const { ends, grouped } = this.group();
    await pause();
    for (const [index, term] of (await sorted([...this.places.keys()], pause)).entries()) {
      const place = this.places.get(term) as number;
      const start = place === 0 ? 0 : (ends[place - 1] as number);
      const end = ends[place] as number;
      writer.add(term, grouped.subarray(start, end), end - start);
      if (index % 200 === 0) await pause();
    }
    return writer.finish(this.numbers.length);
  }

  /** The postings of each term together, and where they end. */
  private group(): { ends: Uint32Array; grouped: Uint32Array } {
    const { owners, postings, length } = this;
    const ends = new Uint32Array(this.places.size);
    for (let at = 0; at < length; at++) ends[owners[at] as number] = (ends[owners[at] as number] as number) + 1;
    for (let place = 1; place < ends.length; place++)
      ends[place] = (ends[place] as number) + (ends[place - 1] as number);
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

/** Sorts terms, those with the same first sign at a time: all at once would hold up the page. */
async function sorted(terms: readonly string[], pause: () => Promise<void>): Promise<string[]> {
  const groups = new Map<number, string[]>();
  for (const term of terms) {
    const first = term.charCodeAt(0);
    const group = groups.get(first);
    if (group) group.push(term);
    else groups.set(first, [term]);
  }
  const ordered: string[] = [];
  for (const first of [...groups.keys()].sort((a, b) => a - b)) {
    for (const term of (groups.get(first) ?? []).sort()) ordered.push(term);
    await pause();
  }
  return ordered;
}
