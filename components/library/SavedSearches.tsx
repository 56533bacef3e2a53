import type { ListFilter } from '../../lib/domain/list-filter';
import type { SavedSearch } from '../../lib/domain/saved-search';
import { formatNumber, t } from '../../lib/platform/messages';
import { searches } from '../articles/saved-searches';
import { savingSearch } from './library-state';
import { listHash } from './route';
import { ShelfEntry, ShelfSection } from './ShelfEntry';

/** The searches that the reader keeps, as shelves. */
export function SavedSearches({ filter }: { filter: ListFilter | null }) {
  if (searches.value.length === 0) return null;
  return (
    <ShelfSection title={t('shelves_searches')}>
      {searches.value.map((search) => (
        <ShelfEntry
          key={search.id}
          hash={listHash({ shelf: { kind: 'all' }, query: search.query })}
          icon="bookmark"
          label={search.name}
          title={search.query}
          count={search.found && `${search.found.isExact ? '' : '≤ '}${formatNumber(search.found.count)}`}
          isHere={filter !== null && isShown(search, filter)}
          action={{
            icon: 'edit',
            label: t('saved_search_change', search.name),
            onClick: () => {
              savingSearch.value = search;
            },
          }}
        />
      ))}
    </ShelfSection>
  );
}

/** Whether a list shows what a saved search asks for. */
export function isShown({ query }: SavedSearch, { shelf, query: shown }: ListFilter): boolean {
  return shelf.kind === 'all' && shown.trim() === query;
}
