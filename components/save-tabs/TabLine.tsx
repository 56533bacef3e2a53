import { hostOf } from '../../lib/domain/canonical-url';
import type { OpenTab } from '../../lib/platform/tabs';
import styles from './SaveTabsPage.module.css';

interface Props {
  tab: OpenTab;
  isChosen: boolean;
  isDisabled: boolean;
  /** What became of it, or what is known before. */
  words: string | null;
  isFailure: boolean;
  onToggle: () => void;
}

/** An open tab that can be saved. */
export function TabLine({ tab: { title, url }, isChosen, isDisabled, words, isFailure, onToggle }: Props) {
  return (
    <li>
      <label class={styles.tab}>
        <input type="checkbox" class={styles.box} checked={isChosen} disabled={isDisabled} onChange={onToggle} />
        <span class={styles.words}>
          <bdi class={styles.title}>{title || url}</bdi>
          <span class={styles.about}>
            <bdi>{hostOf(url)}</bdi>
            {words && <span class={isFailure ? styles.failed : styles.saved}> · {words}</span>}
          </span>
        </span>
      </label>
    </li>
  );
}
