import { useEffect } from 'preact/hooks';
import { defaultSettings } from '../../lib/platform/settings';
import { type ReaderCommandId, readerCommands } from '../commands/commands';
import { keyOf, meaningOf } from '../commands/key-map';
import { isForPage } from '../keys';
import { settings } from '../settings-state';
import { stepStyle } from './reading-style';

/** What the keys of the reader do besides those of the list. */
export interface ReaderKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onArchiveAndNext: () => void;
}

/** The keys of an article that is open. */
export function useReaderKeys(keys: ReaderKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<ReaderCommandId, () => void>> = {
      'reader-larger': () => stepStyle('size', 1),
      'reader-smaller': () => stepStyle('size', -1),
      'reader-wider': () => stepStyle('measure', 1),
      'reader-narrower': () => stepStyle('measure', -1),
      'reader-next': keys.onNext,
      'reader-previous': keys.onPrevious,
      'reader-archive': keys.onArchiveAndNext,
    };
    const listener = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || !isForPage(event)) return;
      const meaning = meaningOf(readerCommands, '', key, settings.value ?? defaultSettings);
      if (meaning.kind !== 'command') return;
      event.preventDefault();
      actions[meaning.id]();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}
