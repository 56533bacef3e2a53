import type { ListFilter } from '../../lib/domain/list-filter';
import { type MessageKey, t } from '../../lib/platform/messages';
import { queryOf } from '../../lib/search/filter-query';
import type { Sort } from '../../lib/search/query/query';
import { printSort } from '../../lib/search/query/sort-text';
import { hasMarks } from '../../lib/search/snippet';

const choices: readonly (readonly [Sort, MessageKey])[] = [
  [{ by: 'relevance', isAscending: false }, 'sort_relevance'],
  [{ by: 'saved', isAscending: false }, 'sort_saved_desc'],
  [{ by: 'saved', isAscending: true }, 'sort_saved_asc'],
  [{ by: 'published', isAscending: false }, 'sort_published_desc'],
  [{ by: 'published', isAscending: true }, 'sort_published_asc'],
  [{ by: 'title', isAscending: true }, 'sort_title_asc'],
  [{ by: 'title', isAscending: false }, 'sort_title_desc'],
  [{ by: 'site', isAscending: true }, 'sort_site_asc'],
  [{ by: 'site', isAscending: false }, 'sort_site_desc'],
  [{ by: 'time', isAscending: true }, 'sort_time_asc'],
  [{ by: 'time', isAscending: false }, 'sort_time_desc'],
];

/** The order of a list, and whether it is the one that it has by itself. */
export function sortOf(filter: ListFilter): { readonly sort: Sort; readonly isOwn: boolean } {
  const { sort, expression } = queryOf(filter, new Date());
  const own: Sort = { by: hasMarks(expression) ? 'relevance' : 'saved', isAscending: false };
  return { sort: sort ?? own, isOwn: sort === null || printSort(sort) === printSort(own) };
}

/** The orders that a list can have: by relevance where words are searched for. */
export function sortChoices(filter: ListFilter): readonly { readonly sort: Sort; readonly label: string }[] {
  const hasWords = hasMarks(queryOf(filter, new Date()).expression);
  return choices
    .filter(([{ by }]) => by !== 'relevance' || hasWords)
    .map(([sort, label]) => ({ sort, label: t(label) }));
}
