import { liveQuery } from 'dexie';
import { AppError } from '../domain/errors';

/** Runs a query of the store now and after every change of what it read, in any page of ours. Answers how to stop. */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(async () => outspoken(query)).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/** Dexie keeps these two from whoever waits, who would wait for ever: the disk is full, or another page closed the database. */
const silent = new Set(['AbortError', 'DatabaseClosedError']);

async function outspoken<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await query();
  } catch (error) {
    if (!(error instanceof Error) || !silent.has(error.name)) throw error;
    throw new AppError('storage-unavailable', { cause: error });
  }
}
