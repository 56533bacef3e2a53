import { type ReadonlySignal, signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { watch } from '../lib/store/live';
import type { Live } from './live';

/**
 * A stored query as a signal, for as long as the component stands. It is asked again when `key` changes.
 * @param known what it answered a moment ago, where that is known; with another key, of that one
 */
export function useLive<Key extends string | number | null, Value>(
  key: Key,
  query: (key: Key) => Promise<Value>,
  known?: Value,
): ReadonlySignal<Live<Value>> {
  const state = useMemo(
    () => signal<Live<Value>>(known === undefined ? { kind: 'loading' } : { kind: 'ready', value: known }),
    [key],
  );

  // The query is a function of the key alone
  useLayoutEffect(
    () =>
      watch(
        () => query(key),
        (value) => {
          state.value = { kind: 'ready', value };
        },
        (error) => {
          console.error('[gleaner] a query failed', error);
          state.value = { kind: 'failed', error };
        },
      ),
    [key],
  );

  return state;
}
