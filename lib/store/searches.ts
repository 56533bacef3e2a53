import type { IsoDateTime } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import type { SavedSearch, SearchCount, SearchId } from '../domain/saved-search';
import { database } from './database';
import { indexState } from './index-tables';
import { failAsAppError } from './storage-error';
import { rememberUndo } from './undo-step';

/** A saved search with the number that was counted last. */
export interface CountedSearch extends SavedSearch {
  /** `null`: not counted yet. */
  readonly found: SearchCount | null;
}

/** All saved searches, the oldest first. */
export async function savedSearches(): Promise<CountedSearch[]> {
  return (await database.searches.toArray()).map(({ countedAt: _, ...search }) => search);
}

/** Keeps a search, or another name or query for it. */
export function putSearch({ id, name, query }: SavedSearch): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.searches, async () => {
      const before = await database.searches.get(id);
      const { found, countedAt } = before?.query === query ? before : { found: null, countedAt: null };
      await database.searches.put({ id, name, query, found, countedAt });
    }),
  );
}

/** Deletes a saved search, with the way back. */
export function deleteSearch(id: SearchId, undoId: UndoId, deletedAt: IsoDateTime): Promise<void> {
  return failAsAppError(
    database.transaction('rw', database.searches, database.undos, async () => {
      const search = await database.searches.get(id);
      if (!search) return;
      await rememberUndo({ kind: 'search-deleted', search }, undoId, deletedAt);
      await database.searches.delete(id);
    }),
  );
}

/**
 * The searches whose number is not known for the library as it is, and the moment that it is at: `null` while the index is
 * made, since every count would look through the articles themselves.
 */
export async function searchesToCount(day: string): Promise<{
  readonly searches: readonly SavedSearch[];
  readonly moment: string;
} | null> {
  const { stamp, walked } = await indexState();
  if (walked !== null) return null;
  // `7d` is other articles tomorrow.
  const moment = `${day} ${stamp}`;
  const rows = await database.searches.toArray();
  return { searches: rows.filter(({ countedAt }) => countedAt !== moment), moment };
}

/** Keeps the number of a search, unless it was changed while it was counted. */
export async function keepCount({ id, query }: SavedSearch, found: SearchCount, moment: string): Promise<void> {
  await failAsAppError(
    database.transaction('rw', database.searches, async () => {
      const row = await database.searches.get(id);
      if (row?.query === query) await database.searches.put({ ...row, found, countedAt: moment });
    }),
  );
}
