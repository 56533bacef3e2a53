import { browser } from 'wxt/browser';
import type { ArticleId } from '../domain/article';

/** Hands the selected articles to another page of ours. Forgotten when the browser closes. */
export async function keepSelection(ids: readonly ArticleId[]): Promise<void> {
  await browser.storage.session.set({ selection: ids });
}

/** The articles that were selected when a page was left for this one. */
export async function keptSelection(): Promise<readonly ArticleId[]> {
  const { selection } = await browser.storage.session.get('selection');
  return Array.isArray(selection) ? (selection as ArticleId[]) : [];
}
