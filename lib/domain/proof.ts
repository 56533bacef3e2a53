/** How much of an article's text is in its Markdown, found by reading the Markdown back. */
export interface TextProof {
  /** Words of the article, counted as in `TextLength`. */
  readonly wordsTotal: number;
  /** Those of them that the Markdown has, in their order. */
  readonly wordsKept: number;
  /** Where the two differ, the first few. */
  readonly spots: readonly TextSpot[];
}

/** A place at which the Markdown reads otherwise than the article. Excerpts are short. */
export interface TextSpot {
  /** What stands before it in both. */
  readonly before: string;
  /** What the article says there; empty when it says nothing. */
  readonly expected: string;
  /** What the Markdown says instead. */
  readonly got: string;
}

/** The most places that are listed, and the most characters of each excerpt. */
export const spotLimit = 20;
export const excerptLimit = 80;

/** A proof in figures. */
export interface ProofSummary {
  readonly wordsTotal: number;
  readonly wordsKept: number;
  readonly spotCount: number;
}

export function summaryOf({ wordsTotal, wordsKept, spots }: TextProof): ProofSummary {
  return { wordsTotal, wordsKept, spotCount: spots.length };
}

/** Whether every word was kept and nothing reads otherwise. */
export function isWhole({ wordsTotal, wordsKept, spotCount }: ProofSummary): boolean {
  return wordsKept === wordsTotal && spotCount === 0;
}
