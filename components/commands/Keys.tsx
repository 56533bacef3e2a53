import styles from './Keys.module.css';
import { keyNames } from './key-map';

const isMac = /^Mac/.test(navigator.platform);

/** Keys as they stand on the keyboard; of several each does the same. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span class={styles.keys}>
      {keys.map((each) => (
        <span key={each} class={styles.presses}>
          {keyNames(each, isMac).map((name) => (
            <kbd key={name} class={styles.key}>
              {name}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
