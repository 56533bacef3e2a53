import { browser } from 'wxt/browser';
import { languageTag, t } from './messages';

/** Tells the browser and screen readers which language a page of ours is in, and names it. */
export function localisePage(page: Document, place: string | null = null): void {
  page.documentElement.lang = languageTag();
  page.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  const name = t('extension_short_name');
  page.title = place ? `${place} · ${name}` : name;
}
