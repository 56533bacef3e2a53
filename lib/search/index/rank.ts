import { minutesAt, type ReadingSpeeds, speedFor } from '../../domain/reading-speed';
import type { Sort } from '../query/query';
import type { Verdicts } from './evaluate';
import type { FactsView } from './facts-view';

/** An exact title comes before everything else. */
const exactTitle = 1_000_000;
/** What a fresh article has before one that is years old and says the same. */
const freshness = 1.5;
/** In days. */
const halfLife = 180;
const day = 86_400_000;
/** What is left of it after so many days. */
const freshOf = Float64Array.from({ length: halfLife * 20 }, (_, days) => freshness * 2 ** (-days / halfLife));

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
  const today = Math.floor(now / day);
  const { savedDays } = facts;
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
      return byTime(sort?.speeds ?? {});
    case 'words':
      return (number) => sign * facts.valueOf('words', number);
    default:
      return null;
  }

  /** By the minutes that the list shows. */
  function byTime(speeds: ReadingSpeeds): (number: number) => number {
    const known = new Map<string, number | null>();
    return (number) => {
      const language = facts.languageOf(number);
      let speed = known.get(language);
      if (speed === undefined) {
        speed = speedFor(language, speeds);
        known.set(language, speed);
      }
      return sign * minutesAt(speed, facts.valueOf('words', number), facts.valueOf('minutes', number));
    };
  }

  function relevanceOf(number: number): number {
    const age = Math.max(0, today - (savedDays[number] as number));
    const fresh = (scores[number] as number) + (freshOf[age] ?? 0);
    if (terms === 0 || inTitle[number] !== Math.min(255, terms)) return fresh;
    return facts.valueOf('titleTerms', number) === terms ? fresh + exactTitle : fresh * 1.5;
  }
}

/**
 * The numbers whose rank is greatest, best first, then the later ones: `most` of them. Quicker than sorting all.
 * @param numbers in ascending order
 */
export function bestOf(numbers: readonly number[], rank: (number: number) => number, most: number): number[] {
  const ranks = new Float64Array(numbers.length);
  let isAscending = true;
  for (let place = 0; place < numbers.length; place++) {
    ranks[place] = rank(numbers[place] as number);
    isAscending &&= place === 0 || (ranks[place - 1] as number) <= (ranks[place] as number);
  }
  // What was saved later has the greater number nearly always.
  if (isAscending) return numbers.slice(Math.max(0, numbers.length - most)).reverse();
  const places = numbers.length <= most * 4 ? ranks.map((_, place) => place) : bestPlaces(ranks, most);
  return Array.from(places.sort((a, b) => (ranks[b] as number) - (ranks[a] as number) || b - a))
    .slice(0, most)
    .map((place) => numbers[place] as number);
}

/** Where the `most` greatest ranks are, in no order; of equal ones the later. */
function bestPlaces(ranks: Float64Array, most: number): Float64Array {
  // A bag of the best so far: what is not better than its worst is left aside, and a full bag is sorted out.
  const bag = new Float64Array(most * 2);
  let size = 0;
  let worst = Number.NEGATIVE_INFINITY;
  for (let place = ranks.length - 1; place >= 0; place--) {
    const value = ranks[place] as number;
    if (size >= most && value <= worst) continue;
    bag[size++] = place;
    if (size < bag.length) continue;
    bag.sort((a, b) => (ranks[b] as number) - (ranks[a] as number) || b - a);
    size = most;
    worst = ranks[bag[most - 1] as number] as number;
  }
  return bag.subarray(0, size);
}
