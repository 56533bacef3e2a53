import type { Signal } from '@preact/signals';
import styles from './dialog-form.module.css';

interface Props {
  label: string;
  value: Signal<string>;
  placeholder?: string;
  isRequired?: boolean;
  /** It has the focus when it comes; `select`: with all that is in it. */
  focus?: 'none' | 'begin' | 'select';
}

/** A line of text in a form, with what it is called above it. Names are no prose: nothing marks them as misspelt. */
export function TextField({ label, value, placeholder, isRequired = false, focus = 'none' }: Props) {
  return (
    <label class={styles.field}>
      {label}
      <input
        class={styles.input}
        type="text"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        autofocus={focus !== 'none'}
        required={isRequired}
        {...(placeholder !== undefined && { placeholder })}
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
        {...(focus === 'select' && {
          onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement }) => currentTarget.select(),
        })}
      />
    </label>
  );
}
