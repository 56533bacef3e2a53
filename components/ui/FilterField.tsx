import styles from './FilterField.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Narrows what a page lists, letter by letter. */
export function FilterField({ label, value, onChange }: Props) {
  return (
    <input
      class={styles.field}
      type="search"
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
