import type { ComponentChildren } from 'preact';
import { act } from '../act';
import styles from './OwnChoice.module.css';

interface Props {
  isOn: boolean;
  /** Of the box that switches it. */
  label: string;
  onSwitch: (isOn: boolean) => Promise<unknown>;
  /** The buttons that change and delete it. */
  actions: ComponentChildren;
  /** What it says. */
  children: ComponentChildren;
}

/** Something that the reader wants done from now on, as a line of a list: it can be switched off and stays. */
export function OwnChoice({ isOn, label, onSwitch, actions, children }: Props) {
  return (
    <li class={styles.choice} data-on={isOn}>
      <input
        type="checkbox"
        class={styles.box}
        checked={isOn}
        aria-label={label}
        onChange={({ currentTarget }) => void act(() => onSwitch(currentTarget.checked))}
      />
      <p class={styles.words}>{children}</p>
      {actions}
    </li>
  );
}
