import { listPainted } from '../articles/list-painted';
import { aheadOfTime } from '../use-lazy';

/** The reader, which the list does without. */
export const readerPart = aheadOfTime(() => import('./Reader'));

/** Of so many languages articles are expected to be opened. */
const mostLanguages = 3;

/**
 * Fetches it when the list is there and nothing else is to do, and makes it ready.
 * @param languagesOf those of the articles in the list then
 */
export function fetchReaderWhenIdle(languagesOf: () => readonly (string | null)[]): void {
  const stop = listPainted.subscribe((isPainted) => {
    if (!isPainted) return;
    queueMicrotask(() => stop());
    requestIdleCallback(() => void prepare([...new Set(languagesOf())].slice(0, mostLanguages)), { timeout: 2000 });
  });
}

async function prepare(languages: readonly (string | null)[]): Promise<void> {
  await readerPart();
  const { warmUp } = await import('./warm-up');
  await warmUp(languages);
}
