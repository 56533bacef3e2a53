import { computed, effect, signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { toCanonicalUrl } from '../../lib/domain/canonical-url';
import { everything, type ListFilter } from '../../lib/domain/list-filter';
import { watchSidePanel } from '../../lib/platform/side-panel';
import { watchOpenAddress } from '../../lib/platform/tabs';
import { articleAt } from '../../lib/store/articles';
import { watch } from '../../lib/store/live';
import { createArticleList } from '../articles/article-list-state';
import { listHash, readHash, toRoute } from '../library/route';

/** The hash of the panel. Without one nothing is chosen: it follows the page that is open. */
const hash = signal(location.hash);
const route = computed(() => toRoute(hash.value));
const address = signal<string | null>(null);

/** The list of the panel. */
export const list = createArticleList(filterOf(hash.value));

/** The article of the page that is open, as far as the browser says which that is. */
export const pageArticle = signal<ArticleId | null>(null);

/** The article that is read: the chosen one, or that of the page. */
export const openId = computed<ArticleId | null>(() => {
  if (hash.value === '') return pageArticle.value;
  return route.value.screen === 'read' ? route.value.id : null;
});

/** Whether it is opened where it is told how it differs from its page. */
export const isAtProof = computed(() => route.value.screen === 'read' && route.value.isAtProof === true);

/** The articles whose tags are being changed in a dialog. */
export const tagging = signal<readonly ArticleId[] | null>(null);

/** Reads an article, whatever page is open. */
export function read(id: ArticleId): void {
  list.active.value = id;
  location.hash = readHash(id, list.filter.value);
}

/** Shows a list, whatever page is open. Letters that are typed one after the other are one step of Back. */
export function show(filter: ListFilter): void {
  history[filter.query === '' ? 'pushState' : 'replaceState'](null, '', listHash(filter));
  hash.value = location.hash;
}

/** Reads what belongs to the page, from now on again. */
export function followPage(): void {
  location.hash = '';
}

/** Follows what is asked of the panel, and which page is open. */
export function startSidePanel(): void {
  addEventListener('hashchange', () => {
    hash.value = location.hash;
  });
  effect(() => list.show(filterOf(hash.value)));
  void watchSidePanel((asked) => {
    location.hash = asked;
  }).catch(logFailure);
  void watchOpenAddress((open) => {
    address.value = open;
  }).catch(logFailure);
  effect(() => {
    const open = address.value;
    pageArticle.value = null;
    if (!open || !/^https?:/.test(open)) return;
    return watch(
      () => articleAt(toCanonicalUrl(open)),
      (article) => {
        pageArticle.value = article?.id ?? null;
      },
      logFailure,
    );
  });
}

function filterOf(place: string): ListFilter {
  const to = toRoute(place);
  return 'filter' in to ? to.filter : everything;
}

function logFailure(error: unknown): void {
  console.error('[gleaner] the panel', error);
}
