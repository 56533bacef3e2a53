import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/messages';
import { Button } from '../../ui/Button';
import styles from './NoteEditor.module.css';

interface Props {
  note: string;
  onSave: (note: string) => void;
  onCancel: () => void;
}

/** A note is written here. Control and Enter save it, Escape leaves it as it was. */
export function NoteEditor({ note, onSave, onCancel }: Props) {
  const text = useSignal(note);
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(note.length, note.length);
  }, []);

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.value);
      }}
    >
      <textarea
        ref={field}
        class={styles.field}
        rows={3}
        dir="auto"
        value={text.value}
        aria-label={t('highlight_note_label')}
        placeholder={t('highlight_note_hint')}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onCancel();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.value);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class={styles.buttons}>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </span>
    </form>
  );
}
