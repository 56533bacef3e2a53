import type { ComponentChildren } from 'preact';
import styles from './OwnList.module.css';

/** What the reader did to a text, a line each, under its heading. */
export function OwnList({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class={styles.own}>
      <p class={styles.title}>{title}</p>
      <ul class={styles.list} aria-label={title}>
        {children}
      </ul>
    </div>
  );
}
