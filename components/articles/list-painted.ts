import { signal } from '@preact/signals';

/** Whether the first rows have been on the screen. What is not about them waits for it. */
export const listPainted = signal(false);
