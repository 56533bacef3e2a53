import { signal } from '@preact/signals';
import { readSettings, type Settings, watchSettings } from '../lib/platform/settings';

/** What the reader chose, in any page of ours; `null` until it is known. */
export const settings = signal<Settings | null>(null);

watchSettings((changed) => {
  settings.value = changed;
});
readSettings().then(
  (stored) => {
    settings.value = stored;
  },
  (error) => console.error('[gleaner] settings can not be read', error),
);
