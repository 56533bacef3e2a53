import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

interface Props {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'primary' | 'plain' | 'danger';
  icon?: IconName;
  /** The key that does the same. */
  shortcut?: string | null;
  disabled?: boolean;
  type?: 'button' | 'submit';
  /** Has the focus as soon as its dialog stands. */
  autoFocus?: boolean;
}

/** A button with words on it. */
export function Button({
  children,
  onClick,
  kind = 'plain',
  icon,
  shortcut,
  disabled = false,
  type = 'button',
  autoFocus = false,
}: Props) {
  return (
    <button
      type={type}
      class={`${styles.button} ${styles[kind]}`}
      disabled={disabled}
      autofocus={autoFocus}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      <span class={styles.words}>{children}</span>
      {shortcut && <kbd class={styles.shortcut}>{shortcut}</kbd>}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: (event: MouseEvent) => void;
  /** Pressed in, for a button that stays so. */
  isOn?: boolean;
  /** Whether what it opens is open. */
  isExpanded?: boolean;
  /** In the colour of the text around it. */
  isQuiet?: boolean;
  tabIndex?: number;
}

/** A button that is a drawing, with a name for those who don't see it or don't know it. */
export function IconButton({ icon, label, onClick, isOn, isExpanded, isQuiet = false, tabIndex }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`${styles.icon} ${isQuiet ? styles.quiet : ''}`}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      <Icon name={icon} />
    </button>
  );
}
