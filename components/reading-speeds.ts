import { effect, signal } from '@preact/signals';
import type { Article } from '../lib/domain/article';
import { minutesToRead, type ReadingSpeeds } from '../lib/domain/reading-speed';
import { readReadingSpeeds, watchReadingSpeeds } from '../lib/platform/reading-speeds';
import { settings } from './settings-state';

/** What was learnt of how fast the reader reads; nothing where they did not allow it. */
export const speeds = signal<ReadingSpeeds>({});

effect(() => {
  if (!settings.value?.learnsSpeed) {
    speeds.value = {};
    return;
  }
  readReadingSpeeds().then(
    (known) => {
      speeds.value = known;
    },
    (error) => console.error('[gleaner] the reading speed is not known', error),
  );
});
watchReadingSpeeds((known) => {
  if (settings.peek()?.learnsSpeed) speeds.value = known;
});

/** How many minutes an article takes this reader. */
export function minutesOf(article: Pick<Article, 'words' | 'minutes' | 'language'>): number {
  return minutesToRead(article, speeds.value);
}
