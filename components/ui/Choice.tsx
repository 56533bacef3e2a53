import type { ComponentChildren } from 'preact';
import styles from './Choice.module.css';

/** One of the things that can be chosen. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly description?: string;
  /** The heading under which it stands with its neighbours. */
  readonly group?: string;
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
  const optionOf = ({ value, label, description }: ChoiceOption<Value>) => (
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
  );
  return (
    <fieldset class={styles.choice} disabled={disabled ?? false}>
      <legend class={styles.legend}>{legend}</legend>
      {groupsOf(options).map(({ group, members }) =>
        group === null ? (
          members.map(optionOf)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would name each of them twice
          <div key={group} role="group" aria-label={group} class={styles.group}>
            <p class={styles.groupName} aria-hidden="true">
              {group}
            </p>
            <div class={styles.grid}>{members.map(optionOf)}</div>
          </div>
        ),
      )}
    </fieldset>
  );
}

/** Neighbours of one group together. */
function groupsOf<Value extends string>(options: readonly ChoiceOption<Value>[]) {
  const groups: { group: string | null; members: ChoiceOption<Value>[] }[] = [];
  for (const option of options) {
    const group = option.group ?? null;
    const last = groups.at(-1);
    if (last && last.group === group) last.members.push(option);
    else groups.push({ group, members: [option] });
  }
  return groups;
}
