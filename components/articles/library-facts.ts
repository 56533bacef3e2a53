import { computed } from '@preact/signals';
import { type Shelf, shelfKey } from '../../lib/domain/list-filter';
import { type TagCount, tagKey } from '../../lib/domain/tag';
import type { KnownValues } from '../../lib/search/query/complete';
import { articleCount } from '../../lib/store/articles';
import { shelfCounts } from '../../lib/store/search-store';
import { treeCounts } from '../../lib/store/tag-tree';
import { allTags } from '../../lib/store/tags';
import { live, valueOr } from '../live';
import { listPainted } from './list-painted';

const total = live(articleCount, listPainted);
const counts = live(shelfCounts, listPainted);

/** The tags in use, the most used first. */
export const tagCounts = (() => {
  const state = live(allTags, listPainted);
  return computed<readonly TagCount[]>(() => valueOr(state.value, []));
})();

const countsByKey = computed(() => new Map(tagCounts.value.map(({ name, count }) => [tagKey(name), count])));

const underTags = live(treeCounts, listPainted);

/** What may follow a field of a query. */
export const knownValues = computed<KnownValues>(() => {
  const under = (field: 'site' | 'lang') => countsUnder(field).map(({ name }) => name);
  return { tags: tagCounts.value.map(({ name }) => name), sites: under('site'), languages: under('lang') };
});

/** The sites or the languages of the library with how many articles each has, the most first. */
export function countsUnder(field: 'site' | 'lang'): { readonly name: string; readonly count: number }[] {
  return [...valueOr(counts.value, new Map<string, number>())]
    .flatMap(([key, count]) => (key.startsWith(`${field}:`) ? [{ name: key.slice(field.length + 1), count }] : []))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** How many articles stand on a shelf; `null` until it is known. */
export function countOf(shelf: Shelf): number | null {
  switch (shelf.kind) {
    case 'all':
      return valueOr(total.value, null);
    case 'tag':
      return valueOr(underTags.value, null)?.get(tagKey(shelf.tag)) ?? countsByKey.value.get(tagKey(shelf.tag)) ?? null;
    default: {
      const known = valueOr(counts.value, null);
      return known && (known.get(shelf.kind === 'trash' ? 'is:trash' : shelfKey(shelf)) ?? 0);
    }
  }
}
