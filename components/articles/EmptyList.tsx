import type { ComponentChildren } from 'preact';
import type { ListFilter, Shelf } from '../../lib/domain/list-filter';
import { t } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import styles from './EmptyList.module.css';

interface Props {
  filter: ListFilter;
  /** What is shown when there is no article at all. */
  welcome: ComponentChildren;
  onClear: () => void;
}

/** Why there is nothing to list, and what to do. */
export function EmptyList({ filter: { shelf, query }, welcome, onClear }: Props) {
  if (query.trim() !== '')
    return (
      <div class={styles.empty} role="status">
        <p class={styles.sentence} dir="auto">
          {t('empty_search', query.trim())}
        </p>
        <p>{t('empty_search_hint')}</p>
        <Button onClick={onClear}>{t('search_clear')}</Button>
      </div>
    );
  if (shelf.kind === 'all') return <>{welcome}</>;
  return (
    <div class={styles.empty} role="status">
      <p class={styles.sentence}>{sentenceOf(shelf)}</p>
    </div>
  );
}

function sentenceOf(shelf: Shelf): string {
  if (shelf.kind === 'tag') return t('empty_tag', shelf.tag);
  return t(shelf.kind === 'trash' ? 'empty_trash' : 'empty_shelf');
}
