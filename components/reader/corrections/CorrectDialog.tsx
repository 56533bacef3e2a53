import { useSignal } from '@preact/signals';
import { t } from '../../../lib/platform/messages';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import form from '../../ui/dialog-form.module.css';
import styles from './CorrectDialog.module.css';

interface Props {
  /** The block in Markdown. */
  markdown: string;
  language: string | null;
  onSave: (corrected: string) => void;
  onClose: () => void;
}

/** A block of a text is corrected here. Control and Enter save it. */
export function CorrectDialog({ markdown, language, onSave, onClose }: Props) {
  const text = useSignal(markdown);
  const isSame = text.value.trim() === markdown.trim() || text.value.trim() === '';

  function save(): void {
    if (!isSame) onSave(text.value);
    onClose();
  }

  return (
    <Dialog title={t('correct_title')} isWide onClose={onClose}>
      <form
        class={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label class={styles.field}>
          <span class={form.note}>{t('correct_hint')}</span>
          <textarea
            class={styles.text}
            rows={Math.min(16, Math.max(4, Math.ceil(markdown.length / 70)))}
            dir="auto"
            spellcheck
            {...(language && { lang: language })}
            aria-label={t('correct_label')}
            value={text.value}
            autofocus
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              save();
            }}
          />
        </label>
        <div class={form.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isSame}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
