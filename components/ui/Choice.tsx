import type { ComponentChildren } from 'preact';
import styles from './Choice.module.css';

/** One of the things that can be chosen. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly description?: string;
}

interface Props<Value extends string> {
  name: string;
  legend: string;
  options: readonly ChoiceOption<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  disabled?: boolean;
}

/** One of several. */
export function Choice<Value extends string>({ name, legend, options, chosen, onChoose, disabled }: Props<Value>) {
  return (
    <fieldset class={styles.choice} disabled={disabled ?? false}>
      <legend class={styles.legend}>{legend}</legend>
      {options.map(({ value, label, description }) => (
        <label key={value} class={styles.option}>
          <input
            type="radio"
            class={styles.input}
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class={styles.words}>
            <span class={styles.label}>{label}</span>
            {description && <span class={styles.description}>{description}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
