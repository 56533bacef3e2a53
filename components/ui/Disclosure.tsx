import type { ComponentChildren } from 'preact';
import styles from './Disclosure.module.css';
import { Icon } from './Icon';

interface Props {
  /** What is to be seen when it is opened. */
  label: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

/** A line with a chevron that opens, and what is below it then. */
export function Disclosure({ label, isOpen = false, children }: Props) {
  return (
    <details class={styles.details} open={isOpen}>
      <summary class={styles.summary}>
        <Icon name="chevron" />
        {label}
      </summary>
      <div class={styles.below}>{children}</div>
    </details>
  );
}
