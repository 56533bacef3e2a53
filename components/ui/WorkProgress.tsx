import { Button } from './Button';
import styles from './WorkProgress.module.css';

interface Props {
  /** What is being done. */
  label: string;
  /** How far it is; `null`: nobody knows. */
  amount: { readonly done: number; readonly total: number } | null;
  /** The word for stopping it. */
  stopLabel: string;
  /** `null`: it can't be stopped. */
  onStop: (() => void) | null;
}

/** How far some long work is, and the way to stop it. */
export function WorkProgress({ label, amount, stopLabel, onStop }: Props) {
  return (
    <div class={styles.running}>
      <label class={styles.label}>
        {label}
        <progress class={styles.bar} {...(amount && { value: amount.done, max: amount.total })} />
      </label>
      {onStop && <Button onClick={onStop}>{stopLabel}</Button>}
    </div>
  );
}
