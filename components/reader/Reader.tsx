import { useEffect } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { messageOf, sentenceOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { restoreFrom, startReading } from '../articles/article-actions';
import { Button } from '../ui/Button';
import { useLive } from '../use-live';
import { ArticleView } from './ArticleView';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { readAnywhere } from './reading';

interface Props {
  id: ArticleId;
  /** Opens it where it is told how it differs from its page. */
  isAtProof: boolean;
  onBack: () => void;
  onTag: () => void;
}

/** A saved article, plainly: its text, where it is from, and what can be done with it. */
export function Reader({ id, isAtProof, onBack, onTag }: Props) {
  const state = useLive(id, readAnywhere).value;
  const reading = state.kind === 'ready' ? state.value : null;
  const openedId = reading && !reading.isTrashed ? reading.article.id : null;

  // Once for each opening: who marks it unread while it is open means it
  useEffect(() => {
    if (openedId === id && reading) void startReading(reading.article);
  }, [openedId, id]);

  if (state.kind === 'loading') return <div class={styles.reader} aria-busy="true" />;
  return (
    <div class={styles.reader}>
      <ReaderBar reading={reading} onBack={onBack} onTag={onTag} />
      {reading?.isTrashed && <TrashedNotice id={id} />}
      {reading ? (
        <ArticleView reading={reading} isAtProof={isAtProof} />
      ) : (
        <p class={styles.gone} role="alert">
          {state.kind === 'failed' ? messageOf(state.error) : sentenceOf('article-gone')}
        </p>
      )}
    </div>
  );
}

function TrashedNotice({ id }: { id: ArticleId }) {
  return (
    <div class={styles.trashed}>
      <p>{t('reader_trashed')}</p>
      <Button icon="restore" onClick={() => void restoreFrom(null, [id])}>
        {t('action_restore')}
      </Button>
    </div>
  );
}
