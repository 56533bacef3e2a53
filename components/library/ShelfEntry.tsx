import type { ComponentChildren } from 'preact';
import type { TagColour } from '../../lib/domain/tag-colour';
import { IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import type { Fold } from './fold-state';
import styles from './Shelves.module.css';

interface Props {
  hash: string;
  icon: IconName;
  label: string;
  /** What the tooltip says; without it the label, which may be cut. */
  title?: string;
  tint?: TagColour | undefined;
  count: string | null;
  isHere: boolean;
  /** What can be done with the shelf itself. */
  action?: { readonly icon: IconName; readonly label: string; readonly onClick: () => void };
  /** Where there are shelves below it. */
  fold?: Fold;
  /** The shelves below it. */
  children?: ComponentChildren;
}

/** A shelf: its name, how many articles stand there, and the way to them. */
export function ShelfEntry({ hash, icon, label, title = label, tint, count, isHere, action, fold, children }: Props) {
  return (
    <li>
      <div class={styles.line}>
        {fold && (
          <button
            type="button"
            class={styles.fold}
            aria-expanded={fold.isOpen}
            aria-label={fold.label}
            title={fold.label}
            onClick={fold.onToggle}
          >
            <Icon name="chevron" />
          </button>
        )}
        <a class={styles.entry} href={hash} title={title} {...(isHere && { 'aria-current': 'page' as const })}>
          <span class={styles.icon} data-tint={tint}>
            <Icon name={icon} />
          </span>
          <bdi class={styles.name}>{label}</bdi>
          {count !== null && <span class={styles.count}>{count}</span>}
        </a>
        {action && (
          <span class={styles.action}>
            <IconButton {...action} />
          </span>
        )}
      </div>
      {fold?.isOpen && <ul class={styles.below}>{children}</ul>}
    </li>
  );
}

interface SectionProps {
  title: string;
  /** Where the shelves themselves are looked after. */
  link?: { readonly hash: string; readonly label: string };
  /** Where the shelves can be folded away. */
  fold?: Fold;
  children: ComponentChildren;
}

/** Shelves of one kind under their heading. */
export function ShelfSection({ title, link, fold, children }: SectionProps) {
  return (
    <>
      <div class={styles.head}>
        <h2 class={styles.heading}>{title}</h2>
        {link && (
          <a class={styles.manage} href={link.hash} aria-label={link.label} title={link.label}>
            <Icon name="settings" />
          </a>
        )}
        {fold && (
          <button
            type="button"
            class={styles.manage}
            aria-expanded={fold.isOpen}
            aria-label={fold.label}
            title={fold.label}
            onClick={fold.onToggle}
          >
            <Icon name="chevron" />
          </button>
        )}
      </div>
      <ul>{children}</ul>
    </>
  );
}
