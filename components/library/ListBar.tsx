import { t } from '../../lib/platform/messages';
import { textOfFilter } from '../../lib/search/filter-query';
import { printSort, withoutSort, withSort } from '../../lib/search/query/sort-text';
import { SearchStatus } from '../articles/SearchStatus';
import { searches } from '../articles/saved-searches';
import { sortChoices, sortOf } from '../articles/sort-choices';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import styles from './ListBar.module.css';
import { list, savingSearch, search } from './library-state';
import { hasColumns } from './list-view';
import { isShown } from './SavedSearches';

/** How many there are, in which order, and how they are shown. */
export function ListBar() {
  const filter = list.filter.value;
  const choices = sortChoices(filter);
  const isNew = withoutSort(filter.query) !== '' && !searches.value.some((saved) => isShown(saved, filter));

  return (
    <div class={styles.bar}>
      <span class={styles.status}>
        <SearchStatus list={list} />
      </span>
      {isNew && (
        <IconButton
          icon="bookmark"
          label={t('saved_search_new')}
          onClick={() => {
            savingSearch.value = { id: null, name: '', query: textOfFilter(filter, new Date()) };
          }}
        />
      )}
      <Menu
        label={t('sort_label')}
        items={choices.map(({ sort, label }) => ({ key: printSort(sort), label, icon: 'sort' as const }))}
        chosen={printSort(sortOf(filter).sort)}
        onChoose={(key) => {
          const sort = choices.find((choice) => printSort(choice.sort) === key)?.sort;
          if (!sort) return;
          const own = sortOf({ ...filter, query: withSort(filter.query, null) }).sort;
          search(withSort(filter.query, printSort(own) === key ? null : sort));
        }}
      />
      <IconButton
        icon={hasColumns.value ? 'rows' : 'columns'}
        label={t(hasColumns.value ? 'view_rows' : 'view_columns')}
        onClick={() => {
          hasColumns.value = !hasColumns.value;
        }}
      />
    </div>
  );
}
