import type { ArticleId } from '../../lib/domain/article';
import { type Opening, openingOf, type Reading, readAnywhere } from './reading';

/** An article that was asked for before it was opened. */
export interface FetchedReading {
  readonly reading: Reading | null;
  readonly opening: Opening;
}

/** How long it is taken for what is stored, in milliseconds: from the look at a row to the press on it. */
const freshTime = 5000;

/** How long a row is pointed at before its article is asked for, in milliseconds: who passes over it means another one. */
const restTime = 60;

let fetched: (FetchedReading & { readonly id: ArticleId; readonly at: number }) | null = null;

let resting: ReturnType<typeof setTimeout> | undefined;

/** Asks for an article that may be opened next, once the pointer or the keyboard rests on its row. */
export function fetchReadingAtRest(id: ArticleId): void {
  clearTimeout(resting);
  resting = setTimeout(() => void fetchReading(id), restTime);
}

/** Asks for an article that is about to be opened, as when a button goes down on its row. */
export async function fetchReading(id: ArticleId): Promise<void> {
  try {
    const [reading, opening] = await Promise.all([readAnywhere(id), openingOf(id)]);
    fetched = { id, at: Date.now(), reading, opening };
  } catch {
    // Who opens it asks again, and says what is wrong.
  }
}

/** What was asked for a moment ago, once: later there may be something else in the store. */
export function takeFetched(id: ArticleId): FetchedReading | null {
  const found = fetched?.id === id && Date.now() - fetched.at < freshTime ? fetched : null;
  fetched = null;
  return found;
}
