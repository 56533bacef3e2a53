import { computed, effect, signal, untracked } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { everything, type ListFilter, type Shelf } from '../../lib/domain/list-filter';
import type { Tag } from '../../lib/domain/tag';
import { keepSelection } from '../../lib/platform/kept-selection';
import { act } from '../act';
import { createArticleList } from '../articles/article-list-state';
import { startQueue } from '../articles/listening-queue';
import { type ExportScope, exportHash, listHash, type Route, readHash, textsHash, toRoute } from './route';
import type { SearchToSave } from './SearchDialog';

/** Where in the library the reader is. The address bar says it; this follows. */
export const route = signal<Route>(toRoute(location.hash));

/** The list that is beside an article, an export or the settings, too. */
export const list = createArticleList(filterOf(route.value) ?? everything);

/** The article that is being read. */
export const openId = computed<ArticleId | null>(() => (route.value.screen === 'read' ? route.value.id : null));

/** The articles whose tags are being changed in a dialog. */
export const tagging = signal<readonly ArticleId[] | null>(null);

/** The tag that is being changed in a dialog. */
export const editingTag = signal<Tag | null>(null);

/** The search that is being saved or changed in a dialog. */
export const savingSearch = signal<SearchToSave | null>(null);

/** Whether everything is offered by its name. */
export const isPaletteShown = signal(false);

/** Whether the keys are being shown. */
export const areKeysShown = signal(false);

addEventListener('hashchange', () => {
  route.value = toRoute(location.hash);
});

effect(() => {
  const place = route.value;
  untracked(() => {
    const filter = filterOf(place);
    if (filter) list.show(filter);
    // Also what is opened by its address has its row in view, and the way back leads there.
    if (place.screen === 'read') list.active.value = place.id;
  });
});

/** Goes to a place; Back leads here again. */
export function go(hash: string): void {
  location.hash = hash;
}

/** Narrows the list. Letters that are typed one after the other are one step of Back. */
export function search(query: string): void {
  const { shelf } = list.filter.value;
  const hash = listHash({ shelf, query });
  const wasSearch = route.value.screen === 'list' && route.value.filter.query !== '';
  history[wasSearch ? 'replaceState' : 'pushState'](null, '', hash);
  route.value = { screen: 'list', filter: { shelf, query } };
}

/** Shows another shelf, whole. */
export function showShelf(shelf: Shelf): void {
  go(listHash({ shelf, query: '' }));
}

/** Reads an article beside the list. */
export function read(id: ArticleId): void {
  list.active.value = id;
  go(readHash(id, list.filter.value));
}

/** Hears articles one after the other, beside the list. */
export function listenTo(ids: readonly ArticleId[]): void {
  const first = startQueue(ids);
  if (first) read(first);
}

/** Opens the export of the selected articles, or of what the list shows. */
export function exportShown(): Promise<void> {
  return goWithShown(exportHash);
}

/** Opens the getting of texts of the selected articles, or of what the list shows. */
export function getTextsShown(): Promise<void> {
  return goWithShown(textsHash);
}

function goWithShown(hashOf: (scope: ExportScope, filter: ListFilter) => string): Promise<void> {
  return act(async () => {
    const isSelecting = list.selected.value.size > 0;
    if (isSelecting) await keepSelection(list.targets());
    go(hashOf(isSelecting ? 'selection' : 'filter', list.filter.value));
  });
}

/** From the inside out. `false`: this is the outermost place. */
export function goBack(): boolean {
  const { filter } = list;
  if (route.value.screen !== 'list') go(listHash(filter.value));
  else if (list.selected.value.size > 0) list.selected.value = new Set();
  else if (filter.value.query !== '' || filter.value.shelf.kind !== 'all') showShelf({ kind: 'all' });
  else return false;
  return true;
}

function filterOf(place: Route): ListFilter | null {
  return 'filter' in place ? place.filter : null;
}
