import { effect, signal } from '@preact/signals';

/** The choice of the last time, read before the first paint. */
const memory = 'list-view';

/** Whether the list of the library is a table with one line for each article. */
export const hasColumns = signal(localStorage.getItem(memory) === 'columns');

effect(() => localStorage.setItem(memory, hasColumns.value ? 'columns' : 'rows'));
