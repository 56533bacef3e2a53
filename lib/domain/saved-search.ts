import type { Brand } from './brand';

/** A ULID: searches stand in the order they were saved in. */
export type SearchId = Brand<string, 'SearchId'>;

/** A search that the reader keeps under a name. */
export interface SavedSearch {
  readonly id: SearchId;
  readonly name: string;
  /** As typed, so that `7d` is another week tomorrow. */
  readonly query: string;
}

/** How many articles answer a search; where that is not exact, at most. */
export interface SearchCount {
  readonly count: number;
  readonly isExact: boolean;
}
