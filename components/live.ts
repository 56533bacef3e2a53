import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { watch } from '../lib/store/live';

/** What is known of a stored query. */
export type Live<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A stored query as a signal for the life of the page, asked as soon as `isTime`: not before the first paint, say. */
export function live<Value>(query: () => Promise<Value>, isTime: ReadonlySignal<boolean>): ReadonlySignal<Live<Value>> {
  const state = signal<Live<Value>>({ kind: 'loading' });
  effect(() =>
    isTime.value
      ? watch(
          query,
          (value) => {
            state.value = { kind: 'ready', value };
          },
          (error) => {
            console.error('[gleaner] a query failed', error);
            state.value = { kind: 'failed', error };
          },
        )
      : undefined,
  );
  return state;
}

/** The value, or something else until it is known. */
export function valueOr<Value, Other>(state: Live<Value>, other: Other): Value | Other {
  return state.kind === 'ready' ? state.value : other;
}
