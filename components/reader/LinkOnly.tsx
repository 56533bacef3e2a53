import type { ArticleId } from '../../lib/domain/article';
import { languageTag, t } from '../../lib/platform/messages';
import { openOriginal } from '../articles/article-actions';
import { Button } from '../ui/Button';
import styles from './LinkOnly.module.css';

/** In place of the text, where only the address is known. */
export function LinkOnly({ id }: { id: ArticleId }) {
  return (
    <div class={styles.link} lang={languageTag()}>
      <p>{t('reader_link')}</p>
      <Button kind="primary" icon="open" onClick={() => void openOriginal(id)}>
        {t('action_original')}
      </Button>
    </div>
  );
}
