import { effect } from '@preact/signals';
import { type Theme, toTheme } from '../lib/domain/theme';
import { settings } from './settings-state';

/** The choice of the last time, read before the first paint: the browser's own storage answers too late for it. */
const memory = 'theme';

/** Keeps the page in the colours that the reader chose. */
export function keepTheme(page: Document): void {
  const moreContrast = matchMedia('(prefers-contrast: more)');
  let chosen = toTheme(localStorage.getItem(memory)) ?? 'auto';
  const paint = () => {
    page.documentElement.dataset.theme = paintedTheme(chosen, moreContrast.matches);
  };

  paint();
  moreContrast.addEventListener('change', paint);
  effect(() => {
    const theme = settings.value?.theme;
    if (!theme) return;
    chosen = theme;
    localStorage.setItem(memory, theme);
    paint();
  });
}

/** Whoever asks the system for more contrast gets it where they did not choose otherwise here. */
function paintedTheme(chosen: Theme, wantsMoreContrast: boolean): Theme {
  return chosen === 'auto' && wantsMoreContrast ? 'contrast' : chosen;
}
