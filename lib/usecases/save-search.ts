import type { UndoId } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import type { SavedSearch, SearchId } from '../domain/saved-search';
import { parseQuery } from '../search/query/parse';
import * as store from '../store/searches';
import { inOwnTime } from './own-time';
import { newId } from './save-capture';
import { countMatches } from './search-articles';

/** Keeps a search under a name. Without a name it is called as it is typed. */
export async function saveSearch(name: string, query: string, now = new Date()): Promise<SavedSearch> {
  const search = { id: newId(now) as SearchId, name: name.trim() || query.trim(), query: query.trim() };
  await store.putSearch(search);
  return search;
}

/** Changes its name or what it asks for. */
export function changeSearch({ id, name, query }: SavedSearch): Promise<void> {
  return store.putSearch({ id, name: name.trim() || query.trim(), query: query.trim() });
}

/** Deletes it. Answers the way back. */
export async function deleteSearch(id: SearchId, now = new Date()): Promise<UndoId> {
  const undoId = newId(now) as UndoId;
  await store.deleteSearch(id, undoId, toLocalIso(now));
  return undoId;
}

/** Counts the searches whose numbers are out of date, one after the other, and keeps the numbers. */
export async function countSearches(signal: AbortSignal, now = new Date()): Promise<void> {
  const due = await store.searchesToCount(toLocalIso(now).slice(0, 10));
  for (const search of due?.searches ?? []) {
    if (signal.aborted) return;
    const found = await countMatches(await inOwnTime(parseQuery(search.query, { now })), { signal });
    await store.keepCount(search, found, due?.moment ?? '');
  }
}
