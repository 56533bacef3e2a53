import type { ComponentChildren } from 'preact';
import { IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import styles from './Shelves.module.css';

interface Props {
  hash: string;
  icon: IconName;
  label: string;
  /** What the tooltip says; without it the label, which may be cut. */
  title?: string;
  count: string | null;
  isHere: boolean;
  /** What can be done with the shelf itself. */
  action?: { readonly icon: IconName; readonly label: string; readonly onClick: () => void };
}

/** A shelf: its name, how many articles stand there, and the way to them. */
export function ShelfEntry({ hash, icon, label, title = label, count, isHere, action }: Props) {
  return (
    <li class={styles.line}>
      <a class={styles.entry} href={hash} title={title} {...(isHere && { 'aria-current': 'page' as const })}>
        <Icon name={icon} />
        <bdi class={styles.name}>{label}</bdi>
        {count !== null && <span class={styles.count}>{count}</span>}
      </a>
      {action && (
        <span class={styles.action}>
          <IconButton {...action} />
        </span>
      )}
    </li>
  );
}

/** Shelves of one kind under their heading. */
export function ShelfSection({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 class={styles.heading}>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}
