import { t } from '../../lib/platform/messages';
import { copyMarkdown, deleteThese, openOriginal } from '../articles/article-actions';
import { MarkButtons } from '../articles/MarkButtons';
import { IconButton } from '../ui/Button';
import styles from './ReaderBar.module.css';
import type { Reading } from './reading';

interface Props {
  /** `null`: there is nothing to read, only the way back. */
  reading: Reading | null;
  onBack: () => void;
  onTag: () => void;
}

/** The way back, and what can be done with the article. */
export function ReaderBar({ reading, onBack, onTag }: Props) {
  return (
    <header class={styles.bar}>
      <IconButton icon="back" label={t('back')} onClick={onBack} />
      {reading && <Actions reading={reading} onBack={onBack} onTag={onTag} />}
    </header>
  );
}

function Actions({ reading: { article, isTrashed }, onBack, onTag }: Props & { reading: Reading }) {
  const { id } = article;
  return (
    <span class={styles.actions}>
      <IconButton icon="open" label={t('action_original')} onClick={() => void openOriginal(id)} />
      {!isTrashed && (
        <>
          <MarkButtons article={article} />
          <IconButton icon="tag" label={t('action_tag')} onClick={onTag} />
          <IconButton icon="copy" label={t('action_copy')} onClick={() => void copyMarkdown(id)} />
          <IconButton
            icon="trash"
            label={t('action_delete')}
            onClick={() => {
              void deleteThese([id]);
              onBack();
            }}
          />
        </>
      )}
    </span>
  );
}
