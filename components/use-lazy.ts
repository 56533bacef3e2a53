import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Something that is fetched from the extension's own files when it is first needed; `null` until it is here. */
export function useLazy<Value>(isNeeded: boolean, load: () => Promise<Value>): Value | null {
  const loaded = useSignal<{ readonly value: Value } | null>(null);
  // Loaded once
  useEffect(() => {
    if (!isNeeded || loaded.value) return;
    load().then(
      (value) => {
        loaded.value = { value };
      },
      (error) => console.error('[gleaner] a part of the page is missing', error),
    );
  }, [isNeeded]);
  return loaded.value?.value ?? null;
}
