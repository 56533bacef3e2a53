import { PairTable, pairAt, textOfPair } from './pair-table';

/** How much a term counts in an article: it occurs once, more than once, or in the title. */
export type Weight = 1 | 2 | 3;

/** The terms of an article with how much each counts. Those of two signs are kept as numbers: as texts they take most of the time. */
export class TermWeights {
  private readonly pairs = new PairTable(1 << 10);
  private readonly others = new Map<string, Weight>();

  /** A part of a text is a term that occurs once more. */
  count(text: string, start: number, end: number): void {
    if (end - start === 2) {
      this.pairs.count(pairAt(text, start));
    } else {
      const term = text.slice(start, end);
      this.others.set(term, this.others.has(term) ? 2 : 1);
    }
  }

  set(term: string, weight: Weight): void {
    if (term.length === 2) this.pairs.set(pairAt(term, 0), weight);
    else this.others.set(term, weight);
  }

  /** All terms, in no order: pairs as `pairAt` has them, and texts of any other length. */
  each(visitPair: (pair: number, weight: Weight) => void, visitOther: (term: string, weight: Weight) => void): void {
    this.pairs.each((pair, weight) => visitPair(pair, weight as Weight));
    for (const [term, weight] of this.others) visitOther(term, weight);
  }

  /** All terms as texts. */
  eachTerm(visit: (term: string, weight: Weight) => void): void {
    this.each((pair, weight) => visit(textOfPair(pair), weight), visit);
  }
}
