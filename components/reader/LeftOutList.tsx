import { type LeftOut, leftOutReasons } from '../../lib/domain/ledger';
import { t, tCount } from '../../lib/platform/messages';
import { sentenceOfReason } from '../../lib/platform/proof-message';
import styles from './LeftOutList.module.css';

interface Props {
  parts: readonly LeftOut[];
  /** `null` where nothing can be changed. */
  onBringBack: ((part: LeftOut) => void) | null;
}

/** The parts of a page that are not in its article, by why they are not. */
export function LeftOutList({ parts, onBringBack }: Props) {
  return (
    <div class={styles.parts}>
      {leftOutReasons.map((reason) => (
        <Group
          key={reason}
          name={sentenceOfReason(reason)}
          parts={parts.filter((part) => part.reason === reason)}
          onBringBack={onBringBack}
        />
      ))}
    </div>
  );
}

function Group({ name, parts, onBringBack }: Props & { name: string }) {
  if (parts.length === 0) return null;
  return (
    <div class={styles.group}>
      <p class={styles.reason}>{name}</p>
      <ul class={styles.list} aria-label={name}>
        {parts.map((part, index) => (
          <li key={index} class={styles.part}>
            <span class={styles.excerpt} dir="auto">
              {part.excerpt || '…'}
            </span>
            <span class={styles.words}>{tCount('length_words', part.words)}</span>
            {onBringBack && (
              <button
                type="button"
                class={styles.back}
                aria-label={`${t('copy_bring_back')}: ${part.excerpt.slice(0, 60)}`}
                onClick={() => onBringBack(part)}
              >
                {t('copy_bring_back')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
