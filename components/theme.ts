import { effect } from '@preact/signals';
import { settings } from './settings-state';

/** The choice of the last time, read before the first paint: the browser's own storage answers too late for it. */
const memory = 'theme';

/** Keeps the page in the colours that the reader chose. */
export function keepTheme(page: Document): void {
  page.documentElement.dataset.theme = localStorage.getItem(memory) ?? 'auto';
  effect(() => {
    const theme = settings.value?.theme;
    if (!theme) return;
    page.documentElement.dataset.theme = theme;
    localStorage.setItem(memory, theme);
  });
}
