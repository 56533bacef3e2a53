import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/messages';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './dialog-form.module.css';
import { TextField } from './TextField';

interface Props {
  title: string;
  words: string;
  action: string;
  /** A word that has to be typed first: for what can't be taken back and is large. */
  typed?: { readonly word: string; readonly label: string };
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ title, words, action, typed, onConfirm, onClose }: Props) {
  const text = useSignal('');
  const isSure = !typed || text.value.trim().toLocaleLowerCase() === typed.word.toLocaleLowerCase();

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSure) return;
          onClose();
          onConfirm();
        }}
      >
        <p>{words}</p>
        {typed && <TextField label={typed.label} value={text} focus="begin" />}
        <div class={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" type="submit" disabled={!isSure}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
