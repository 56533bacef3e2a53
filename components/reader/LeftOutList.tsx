import type { LeftOut } from '../../lib/domain/ledger';
import { tCount } from '../../lib/platform/messages';
import { sentenceOfReason } from '../../lib/platform/proof-message';
import styles from './LeftOutList.module.css';

/** The parts of a page that are not in its article, and why. */
export function LeftOutList({ parts }: { parts: readonly LeftOut[] }) {
  return (
    <ul class={styles.parts}>
      {parts.map(({ reason, excerpt, words }, index) => (
        <li key={index} class={styles.part}>
          <p class={styles.reason}>
            {sentenceOfReason(reason)}
            <span class={styles.words}>{tCount('length_words', words)}</span>
          </p>
          {excerpt !== '' && (
            <p class={styles.excerpt} dir="auto">
              {excerpt}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
