import { languageTag, t } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import styles from './ArticleEnd.module.css';

interface Props {
  /** The title of the next article of the list; `null` at its end. */
  next: string | null;
  onNext: () => void;
  onArchiveAndNext: () => void;
}

/** What one does at the end of an article: put it away, go on. */
export function ArticleEnd({ next, onNext, onArchiveAndNext }: Props) {
  return (
    <nav class={styles.end} lang={languageTag()} aria-label={t('reader_end')}>
      <Button icon="archive" shortcut="E" onClick={onArchiveAndNext}>
        {t(next === null ? 'action_archive' : 'reader_archive_next')}
      </Button>
      {next !== null && (
        <button type="button" class={styles.next} onClick={onNext}>
          <span class={styles.label}>{t('reader_next')}</span>
          <span class={styles.title} dir="auto">
            {next}
          </span>
        </button>
      )}
    </nav>
  );
}
