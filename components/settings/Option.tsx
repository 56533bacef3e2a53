import type { ComponentChildren } from 'preact';
import styles from './Option.module.css';
import { Line } from './Section';

interface Props {
  label: string;
  description: ComponentChildren;
  checked: boolean;
  /** Given the box, so that it can be left as it was. */
  onChange: (box: HTMLInputElement) => void;
}

/** One thing that is on or off. */
export function Option({ label, description, checked, onChange }: Props) {
  return (
    <label class={styles.option}>
      <input
        type="checkbox"
        class={styles.box}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget)}
      />
      <Line label={label} description={description} />
    </label>
  );
}
