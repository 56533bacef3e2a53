import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Section.module.css';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** Settings that belong together. */
export function Section({ title, children }: Props) {
  const heading = useId();
  return (
    <section class={styles.section} aria-labelledby={heading}>
      <h2 id={heading} class={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface LineProps {
  label: ComponentChildren;
  description?: ComponentChildren;
  children?: ComponentChildren;
}

/** One thing: what it is, what it does, and how to change it. */
export function Line({ label, description, children }: LineProps) {
  return (
    <div class={styles.line}>
      <div class={styles.words}>
        <p class={styles.label}>{label}</p>
        {description && <p class={styles.description}>{description}</p>}
      </div>
      {children && <div class={styles.control}>{children}</div>}
    </div>
  );
}
