import { browser } from 'wxt/browser';
import { t } from '../../lib/platform/messages';

/** The entries of the context menu. They outlive the worker, so they are made once, at install or update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-page',
    title: t('menu_save_page'),
    contexts: ['page', 'frame', 'link', 'image', 'video', 'audio'],
  });
  browser.contextMenus.create({ id: 'save-selection', title: t('menu_save_selection'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: 'highlight-selection',
    title: t('menu_highlight_selection'),
    contexts: ['selection'],
  });
}
