import { TermWeights, type Weight } from '../text/term-weights';

/** The terms of an article that is in no segment yet: written with the article itself, so that it is found at once. */
export interface PendingTerms {
  readonly number: number;
  /** Those of weight 1, 2 and 3, each list with a line end before, between and after. */
  readonly lists: readonly [string, string, string];
}

/** Terms as they are kept until there are enough for a segment. */
export function packTerms(terms: TermWeights): PendingTerms['lists'] {
  const lists: [string, string, string] = ['\n', '\n', '\n'];
  terms.eachTerm((term, weight) => {
    lists[weight - 1] += `${term}\n`;
  });
  return lists;
}

/** The terms again. */
export function unpackTerms({ lists }: PendingTerms): TermWeights {
  const terms = new TermWeights();
  for (const [index, list] of lists.entries()) {
    for (const term of list.split('\n')) if (term !== '') terms.set(term, (index + 1) as Weight);
  }
  return terms;
}

/** The weight of a term in an article, of the weightiest that begins so with `isPrefix`; 0: it has none. */
export function weightIn({ lists }: PendingTerms, text: string, isPrefix: boolean): Weight | 0 {
  const asked = isPrefix ? `\n${text}` : `\n${text}\n`;
  for (const weight of [3, 2, 1] as const) if (lists[weight - 1]?.includes(asked)) return weight;
  return 0;
}
