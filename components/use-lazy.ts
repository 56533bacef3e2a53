import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A part of the program that is fetched from the extension's own files. */
export interface Part<Value> {
  (): Promise<Value>;
  /** The part itself, when it has been fetched ahead of time. */
  here?: Value;
}

/** A part that may be fetched before it is needed, and is there at once then. */
export function aheadOfTime<Value>(load: () => Promise<Value>): Part<Value> {
  const part: Part<Value> = async () => {
    part.here ??= await load();
    return part.here;
  };
  return part;
}

/** Something that is fetched from the extension's own files when it is first needed; `null` until it is here. */
export function useLazy<Value>(isNeeded: boolean, load: Part<Value>): Value | null {
  const loaded = useSignal<{ readonly value: Value } | null>(null);
  // As this rendering has it: it may come before the effect
  const { here } = load;
  // Loaded once
  useEffect(() => {
    if (!isNeeded || loaded.value || here) return;
    load().then(
      (value) => {
        loaded.value = { value };
      },
      (error) => console.error('[gleaner] a part of the page is missing', error),
    );
  }, [isNeeded]);
  return loaded.value?.value ?? here ?? null;
}
