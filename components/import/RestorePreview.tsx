import { formatNumber, t, tCount } from '../../lib/platform/messages';
import type { OpenedBackup } from '../../lib/usecases/open-backup';
import { Button } from '../ui/Button';
import styles from './ImportPreview.module.css';
import { startOver, startRestore } from './import-state';

/** What is in a backup, before anything is restored. */
export function RestorePreview({ backup }: { backup: OpenedBackup }) {
  const { articles = 0, trash = 0 } = backup.manifest.tables;
  return (
    <section class={styles.preview} aria-labelledby="restore-preview">
      <h2 id="restore-preview" class={styles.title}>
        {t('restore_preview')}
      </h2>
      <p class={styles.sources}>
        {tCount('restore_articles', articles)}
        {trash > 0 && t('restore_trash', formatNumber(trash))}
      </p>
      <p>{t('restore_words')}</p>
      <div class={styles.buttons}>
        <Button kind="primary" icon="restore" onClick={() => void startRestore(backup)}>
          {t('restore_start')}
        </Button>
        <Button onClick={startOver}>{t('import_other_files')}</Button>
      </div>
    </section>
  );
}
