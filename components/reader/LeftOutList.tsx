import { type LeftOut, leftOutReasons } from '../../lib/domain/ledger';
import { tCount } from '../../lib/platform/messages';
import { sentenceOfReason } from '../../lib/platform/proof-message';
import styles from './LeftOutList.module.css';

/** The parts of a page that are not in its article, by why they are not. */
export function LeftOutList({ parts }: { parts: readonly LeftOut[] }) {
  return (
    <div class={styles.parts}>
      {leftOutReasons.map((reason) => (
        <Group key={reason} name={sentenceOfReason(reason)} parts={parts.filter((part) => part.reason === reason)} />
      ))}
    </div>
  );
}

function Group({ name, parts }: { name: string; parts: readonly LeftOut[] }) {
  if (parts.length === 0) return null;
  return (
    <div class={styles.group}>
      <p class={styles.reason}>{name}</p>
      <ul class={styles.list} aria-label={name}>
        {parts.map(({ excerpt, words }, index) => (
          <li key={index} class={styles.part}>
            <span class={styles.excerpt} dir="auto">
              {excerpt || '…'}
            </span>
            <span class={styles.words}>{tCount('length_words', words)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
