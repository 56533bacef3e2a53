import styles from './OptionList.module.css';

interface Props {
  id: string;
  label: string;
  options: readonly string[];
  /** Where the arrows of the field are; -1: nowhere. */
  chosen: number;
  onChoose: (option: string) => void;
}

/** What may be typed next, below a field that keeps the focus. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function OptionList({ id, label, options, chosen, onChoose }: Props) {
  return (
    <div id={id} class={styles.list} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the pattern has it
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
        <div
          key={option}
          id={optionId(id, index)}
          class={styles.option}
          role="option"
          aria-selected={index === chosen}
          dir="auto"
          // The field must not lose the focus before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option}
        </div>
      ))}
    </div>
  );
}

/** What the field names as its active option. */
export function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}
