import type { Sort } from '../query/query';
import type { Verdicts } from './evaluate';
import type { FactsView } from './facts-view';

/** An exact title comes before everything else. */
const exactTitle = 1_000_000;
/** What a fresh article has before one that is years old and says the same. */
const freshness = 1.5;
const halfLife = 180 * 24 * 3_600_000;

/**
 * A number for each article, by which the greatest comes first; `null`: there is none, as for titles and sites.
 * @param now milliseconds since 1970
 */
export function rankOf(
  { scores, inTitle, terms }: Verdicts,
  facts: FactsView,
  sort: Sort | null,
  now: number,
): ((number: number) => number) | null {
  const by = sort?.by ?? (terms > 0 ? 'relevance' : 'saved');
  const sign = sort?.isAscending ? -1 : 1;
  switch (by) {
    case 'relevance':
      return (number) => sign * relevanceOf(number);
    case 'saved':
      return (number) => sign * facts.valueOf('savedAt', number);
    case 'published':
      // What has no date comes last either way.
      return (number) => {
        const value = facts.valueOf('publishedAt', number);
        return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : sign * value;
      };
    case 'time':
      return (number) => sign * facts.valueOf('minutes', number);
    case 'words':
      return (number) => sign * facts.valueOf('words', number);
    default:
      return null;
  }

  function relevanceOf(number: number): number {
    const score = scores[number] as number;
    const age = Math.max(0, now - facts.valueOf('savedAt', number));
    const fresh = score + freshness * 2 ** (-age / halfLife);
    if (terms === 0 || inTitle[number] !== Math.min(255, terms)) return fresh;
    return facts.valueOf('titleTerms', number) === terms ? fresh + exactTitle : fresh * 1.5;
  }
}

/** The numbers whose rank is greatest, best first, then the later ones: `most` of them. Quicker than sorting all. */
export function bestOf(numbers: readonly number[], rank: (number: number) => number, most: number): number[] {
  const ranks = new Map<number, number>();
  const before = (a: number, b: number) => (ranks.get(b) as number) - (ranks.get(a) as number) || b - a;
  if (numbers.length <= most * 4) {
    for (const number of numbers) ranks.set(number, rank(number));
    return [...numbers].sort(before).slice(0, most);
  }
  // A bag of the best so far: what is worse than its worst is left aside, and a full bag is sorted out.
  let bag: number[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    const value = rank(number);
    if (value < worst) continue;
    ranks.set(number, value);
    bag.push(number);
    if (bag.length < most * 2) continue;
    bag = bag.sort(before).slice(0, most);
    worst = ranks.get(bag.at(-1) as number) as number;
  }
  return bag.sort(before).slice(0, most);
}
