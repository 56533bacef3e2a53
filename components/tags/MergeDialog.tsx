import { useSignal } from '@preact/signals';
import { type Tag, toTag } from '../../lib/domain/tag';
import { t } from '../../lib/platform/messages';
import { mergeTagsInto } from '../articles/article-actions';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from '../ui/dialog-form.module.css';
import { TextField } from '../ui/TextField';

interface Props {
  /** The most used first. */
  tags: readonly Tag[];
  onClose: () => void;
  onMerged: () => void;
}

/** What several tags become together. */
export function MergeDialog({ tags, onClose, onMerged }: Props) {
  const name = useSignal<string>(tags[0] ?? '');
  const into = toTag(name.value);

  return (
    <Dialog title={t('tags_merge')} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!into) return;
          onClose();
          onMerged();
          void mergeTagsInto(tags, into);
        }}
      >
        <p class={styles.note}>{tags.join(' · ')}</p>
        <TextField label={t('tags_merge_name')} value={name} focus="begin" />
        <div class={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!into}>
            {t('tags_merge')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
