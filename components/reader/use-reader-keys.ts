import { useEffect } from 'preact/hooks';
import { isForPage } from '../keys';
import { settings } from '../settings-state';
import { stepStyle } from './reading-style';

/** What the keys of the reader do besides those of the list. */
export interface ReaderKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onArchiveAndNext: () => void;
  readonly onCite: () => void;
  /** `null` while one listens: then the voice has keys of its own. */
  readonly onListen: (() => void) | null;
}

/** The keys of an article that is open. */
export function useReaderKeys(keys: ReaderKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => stepStyle('size', 1),
      '=': () => stepStyle('size', 1),
      '-': () => stepStyle('size', -1),
      ']': () => stepStyle('measure', 1),
      '[': () => stepStyle('measure', -1),
      J: keys.onNext,
      K: keys.onPrevious,
      E: keys.onArchiveAndNext,
      q: keys.onCite,
      ...(keys.onListen && { r: keys.onListen }),
    };
    const listener = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || !isForPage(event) || settings.value?.singleKeys === false) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}
