import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/messages';
import { IconButton } from './Button';
import styles from './Page.module.css';

interface Props {
  title: string;
  children: ComponentChildren;
  onBack: () => void;
}

/** A page of its own beside the list: a heading, and the way back. */
export function Page({ title, children, onBack }: Props) {
  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <IconButton icon="back" label={t('back')} onClick={onBack} />
        <h1 class={styles.title}>{title}</h1>
      </header>
      {children}
    </div>
  );
}

/** A row of what narrows a page's list, or what can be done with it. */
export function PageTools({ children }: { children: ComponentChildren }) {
  return <div class={styles.tools}>{children}</div>;
}

/** Why there is nothing on a page yet, and how something comes there. */
export function EmptyPage({ children }: { children: ComponentChildren }) {
  return <p class={styles.empty}>{children}</p>;
}
