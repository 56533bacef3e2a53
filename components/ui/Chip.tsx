import styles from './Chip.module.css';
import { Icon } from './Icon';

interface Props {
  text: string;
  /** What its button does. */
  removeLabel: string;
  onRemove: () => void;
}

/** A piece of something, as a tag of several, with the way to take it out. */
export function Chip({ text, removeLabel, onRemove }: Props) {
  return (
    <span class={styles.chip}>
      <bdi class={styles.text} title={text}>
        {text}
      </bdi>
      <button type="button" class={styles.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
