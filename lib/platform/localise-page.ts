import { browser } from 'wxt/browser';
import { languageTag, t } from './messages';

/** Tells the browser and screen readers which language a page of ours is in, and names it. */
export function localisePage(page: Document, place: string | null = null): void {
  const root = page.documentElement;
  const [language, direction] = [languageTag(), browser.i18n.getMessage('@@bidi_dir') || 'ltr'];
  // Set again, the same would have all of the page styled again
  if (root.lang !== language) root.lang = language;
  if (root.dir !== direction) root.dir = direction;
  const name = t('extension_short_name');
  page.title = place ? `${place} · ${name}` : name;
}
