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
