import { useEffect } from 'preact/hooks';
import { defaultSettings } from '../../lib/platform/settings';
import { isForPage } from '../keys';
import { settings } from '../settings-state';
import { type ReaderCommandId, readerCommands } from './commands';
import { keyOf, meaningOf } from './key-map';

/** The keys of an article that is open, as the reader has them. What stands nowhere here is left to others. */
export function useReaderCommands(actions: Readonly<Partial<Record<ReaderCommandId, () => void>>>): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || !isForPage(event)) return;
      const meaning = meaningOf(readerCommands, '', key, settings.value ?? defaultSettings);
      const action = meaning.kind === 'command' ? actions[meaning.id] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}
