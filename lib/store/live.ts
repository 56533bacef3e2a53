import { liveQuery } from 'dexie';

/** Runs a query of the store now and after every change of what it read, in any page of ours. Answers how to stop. */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
