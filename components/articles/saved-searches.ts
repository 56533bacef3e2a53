import { computed, effect } from '@preact/signals';
import { watch } from '../../lib/store/live';
import { indexTouched } from '../../lib/store/search-store';
import { type CountedSearch, savedSearches } from '../../lib/store/searches';
import { countSearches } from '../../lib/usecases/save-search';
import { live, valueOr } from '../live';
import { listPainted } from './list-painted';

/** The searches that the reader keeps, each with the number that was counted last. */
export const searches = (() => {
  const state = live(savedSearches, listPainted);
  return computed<readonly CountedSearch[]>(() => valueOr(state.value, []));
})();

/** The library may change many times in a moment: it is counted when it stands still. In milliseconds. */
const restTime = 400;

/** Counts the saved searches anew after every change of the library or of one of them. */
export function keepSearchesCounted(): void {
  const asked = computed(() => searches.value.map(({ id, query }) => `${id} ${query}`).join('\n'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counting = new AbortController();
  const countSoon = () => {
    clearTimeout(timer);
    counting.abort();
    counting = new AbortController();
    const { signal } = counting;
    timer = setTimeout(() => {
      countSearches(signal).catch((error: unknown) => {
        if (!signal.aborted) logFailure(error);
      });
    }, restTime);
  };
  effect(() => (asked.value === '' ? undefined : watch(indexTouched, countSoon, logFailure)));
}

function logFailure(error: unknown): void {
  console.error('[gleaner] saved searches are not counted', error);
}
