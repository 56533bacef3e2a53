import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import styles from './CopyWarning.module.css';

interface Props {
  sentence: string;
  /** What to do about it. */
  label?: string;
  onPress?: () => void;
}

/** Says that a saved text is not what it should be. */
export function CopyWarning({ sentence, label, onPress }: Props) {
  return (
    <div class={styles.warning} role="alert">
      <Icon name="warning" />
      <p class={styles.words}>{sentence}</p>
      {label && onPress && <Button onClick={onPress}>{label}</Button>}
    </div>
  );
}
