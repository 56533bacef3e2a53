import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { watch } from '../lib/store/live';
import type { Live } from './live';

/** A stored query as a signal, for as long as the component stands. It is asked again when `key` changes. */
export function useLive<Key extends string | number | null, Value>(
  key: Key,
  query: (key: Key) => Promise<Value>,
): ReadonlySignal<Live<Value>> {
  const state = useSignal<Live<Value>>({ kind: 'loading' });

  // The query is a function of the key alone
  useLayoutEffect(() => {
    state.value = { kind: 'loading' };
    return watch(
      () => query(key),
      (value) => {
        state.value = { kind: 'ready', value };
      },
      (error) => {
        console.error('[gleaner] a query failed', error);
        state.value = { kind: 'failed', error };
      },
    );
  }, [key]);

  return state;
}
