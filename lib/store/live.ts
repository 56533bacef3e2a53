import { liveQuery } from 'dexie';
import { AppError } from '../domain/errors';
import { whenLetOpen } from './careful-open';
import { codeOf } from './storage-error';

/**
 * Runs a query of the store now and after every change of what it read, in any page of ours, and once more when a library that
 * did not open may be opened again. Answers how to stop.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  let hasFailed = false;
  const subscribe = () =>
    liveQuery(async () => outspoken(query)).subscribe({
      next: onValue,
      error: (error) => {
        hasFailed = true;
        onError(error);
      },
    });
  let subscription = subscribe();
  // Nothing that a failed query read says when it is worth asking again.
  const stopWaiting = whenLetOpen(() => {
    if (!hasFailed) return;
    hasFailed = false;
    subscription.unsubscribe();
    subscription = subscribe();
  });
  return () => {
    stopWaiting();
    subscription.unsubscribe();
  };
}

/** Dexie keeps these two from whoever waits, who would wait for ever: the disk is full, or another page closed the database. */
const silent = new Set(['AbortError', 'DatabaseClosedError']);

async function outspoken<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await query();
  } catch (error) {
    if (codeOf(error) === 'library-shut') throw new AppError('library-shut', { cause: error });
    if (!(error instanceof Error) || !silent.has(error.name)) throw error;
    throw new AppError('storage-unavailable', { cause: error });
  }
}
