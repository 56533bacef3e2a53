import type { ArticleId } from '../../lib/domain/article';
import { t, tCount } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import { deleteFrom, restoreFrom } from './article-actions';
import type { ArticleList } from './article-list-state';
import styles from './BulkBar.module.css';

interface Props {
  list: ArticleList;
  onTag: (ids: readonly ArticleId[]) => void;
  onExport: () => void;
}

/** What can be done with the selected articles. */
export function BulkBar({ list, onTag, onExport }: Props) {
  const count = list.selected.value.size;
  const hasMore = count < list.ids.value.length;
  const isTrash = list.filter.value.shelf.kind === 'trash';

  return (
    <div class={styles.bar} role="toolbar" aria-label={t('bulk_label')}>
      <IconButton
        icon="close"
        label={t('bulk_clear')}
        onClick={() => {
          list.selected.value = new Set();
        }}
      />
      <p class={styles.count} role="status">
        {tCount('bulk_count', count)}
      </p>
      {hasMore && (
        <button
          type="button"
          class={styles.all}
          onClick={() => {
            list.selected.value = new Set(list.ids.value);
          }}
        >
          {t('bulk_all')}
        </button>
      )}
      <span class={styles.actions}>
        {isTrash ? (
          <IconButton
            icon="restore"
            label={t('action_restore')}
            onClick={() => void restoreFrom(list, list.targets())}
          />
        ) : (
          <>
            <IconButton icon="tag" label={t('action_tag')} onClick={() => onTag(list.targets())} />
            <IconButton icon="export" label={t('action_export')} onClick={onExport} />
            <IconButton icon="trash" label={t('action_delete')} onClick={() => void deleteFrom(list, list.targets())} />
          </>
        )}
      </span>
    </div>
  );
}
