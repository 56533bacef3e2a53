import { listPainted } from '../articles/list-painted';
import { aheadOfTime } from '../use-lazy';

/** The reader, which the list does without. */
export const readerPart = aheadOfTime(() => import('./Reader'));

/** Fetches it when the list is there and nothing else is to do. */
export function fetchReaderWhenIdle(): void {
  const stop = listPainted.subscribe((isPainted) => {
    if (!isPainted) return;
    queueMicrotask(() => stop());
    requestIdleCallback(() => void readerPart(), { timeout: 2000 });
  });
}
