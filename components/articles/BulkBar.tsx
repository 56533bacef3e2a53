import type { Article, ArticleId } from '../../lib/domain/article';
import { isLinkOnly } from '../../lib/domain/link-only';
import { t, tCount } from '../../lib/platform/messages';
import { showsTrash } from '../../lib/search/filter-query';
import { act } from '../act';
import { IconButton } from '../ui/Button';
import type { IconName } from '../ui/Icon';
import { deleteFrom, type ReaderMark, restoreFrom, toggleMark } from './article-actions';
import type { ArticleList } from './article-list-state';
import styles from './BulkBar.module.css';
import { canListen } from './listening-queue';

interface Props {
  list: ArticleList;
  onTag: (ids: readonly ArticleId[]) => void;
  onExport: () => void;
  onGetTexts: () => void;
  /** Hears them one after the other. */
  onListen: (ids: readonly ArticleId[]) => void;
}

/** What can be done with the selected articles. */
export function BulkBar({ list, onTag, onExport, onGetTexts, onListen }: Props) {
  const count = list.selected.value.size;
  const hasMore = list.phase.value.kind === 'partial' || count < list.ids.value.length;
  const isTrash = showsTrash(list.filter.value);
  const hasLinks = [...list.selected.value].some((id) => isEmpty(list.rows.value.get(id)?.article));
  const markButton = (mark: ReaderMark, icon: IconName, label: string) => (
    <IconButton icon={icon} label={label} onClick={() => void toggleMark(mark, list.targets())} />
  );

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
        <button type="button" class={styles.all} onClick={() => void act(list.selectAll)}>
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
            {markButton('read', 'check', t('action_mark_read'))}
            {markButton('archived', 'archive', t('action_archive'))}
            {markButton('favourite', 'star', t('action_favourite'))}
            <IconButton icon="tag" label={t('action_tag')} onClick={() => onTag(list.targets())} />
            {canListen && (
              <IconButton icon="listen" label={t('listen_label')} onClick={() => onListen(list.targets())} />
            )}
            <IconButton icon="export" label={t('action_export')} onClick={onExport} />
            {hasLinks && <IconButton icon="import" label={t('texts_title')} onClick={onGetTexts} />}
            <IconButton icon="trash" label={t('action_delete')} onClick={() => void deleteFrom(list, list.targets())} />
          </>
        )}
      </span>
    </div>
  );
}

/** Of a row that was not looked at it is not known. */
function isEmpty(article: Article | undefined): boolean {
  return article !== undefined && isLinkOnly(article);
}
