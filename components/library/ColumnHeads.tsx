import { type MessageKey, t } from '../../lib/platform/messages';
import type { SortKey } from '../../lib/search/query/query';
import { withSort } from '../../lib/search/query/sort-text';
import { sortOf } from '../articles/sort-choices';
import { Icon } from '../ui/Icon';
import styles from './ColumnHeads.module.css';
import { list, search } from './library-state';

const columns: readonly { readonly by: SortKey; readonly label: MessageKey; readonly isAscending: boolean }[] = [
  { by: 'title', label: 'column_title', isAscending: true },
  { by: 'site', label: 'column_site', isAscending: true },
  { by: 'saved', label: 'column_saved', isAscending: false },
  { by: 'time', label: 'column_length', isAscending: true },
];

/** The names of the columns; each puts the list in its order, and once more the other way round. */
export function ColumnHeads() {
  const filter = list.filter.value;
  const { sort } = sortOf(filter);

  return (
    <div class={styles.heads} role="toolbar" aria-label={t('sort_label')}>
      {columns.map(({ by, label, isAscending }) => {
        const isHere = sort.by === by;
        return (
          <button
            key={by}
            type="button"
            class={`${styles.head} ${styles[by]}`}
            aria-pressed={isHere}
            data-ascending={isHere && sort.isAscending}
            onClick={() =>
              search(withSort(filter.query, { by, isAscending: isHere ? !sort.isAscending : isAscending }))
            }
          >
            <span class={styles.name}>{t(label)}</span>
            {isHere && <Icon name="chevron" />}
          </button>
        );
      })}
      <span class={styles.tags}>{t('column_tags')}</span>
    </div>
  );
}
