import { computed } from '@preact/signals';
import type { TagCount } from '../../lib/domain/tag';
import { articleCount } from '../../lib/store/articles';
import { allTags } from '../../lib/store/tags';
import { live, valueOr } from '../live';
import { listPainted } from './list-painted';

/** How many articles there are; `null` until it is known. */
export const total = (() => {
  const state = live(articleCount, listPainted);
  return computed<number | null>(() => valueOr(state.value, null));
})();

/** The tags in use, the most used first. */
export const tagCounts = (() => {
  const state = live(allTags, listPainted);
  return computed<readonly TagCount[]>(() => valueOr(state.value, []));
})();
