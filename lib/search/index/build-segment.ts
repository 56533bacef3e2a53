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
  private readonly postings = new Map<string, number[]>();
  private readonly numbers: number[] = [];

  /** Articles come in the order of their numbers. */
  add({ number, terms }: IndexedArticle): void {
    this.numbers.push(number);
    for (const [term, weight] of terms) {
      const list = this.postings.get(term);
      if (list) list.push(number * 4 + weight);
      else this.postings.set(term, [number * 4 + weight]);
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
    const terms = [...this.postings.keys()].sort();
    for (const [index, term] of terms.entries()) {
      const list = this.postings.get(term) ?? [];
      writer.add(term, list, list.length);
      if (index % 1000 === 0) await pause();
    }
    return writer.finish(this.numbers.length);
  }
}
