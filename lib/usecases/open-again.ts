import { letOpen } from '../store/careful-open';

/** Tries to open a library that did not open, now instead of after a while: all screens ask again for what they show. */
export function openAgain(): Promise<void> {
  return letOpen();
}
