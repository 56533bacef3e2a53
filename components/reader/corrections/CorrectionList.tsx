import type { ArticleId } from '../../../lib/domain/article';
import { compareWords } from '../../../lib/domain/compare-versions';
import type { Correction } from '../../../lib/domain/correction';
import { t } from '../../../lib/platform/messages';
import { OwnList } from '../OwnList';
import { Pieces } from '../versions/Pieces';
import styles from './CorrectionList.module.css';
import { uncorrect } from './correct-actions';

interface Props {
  id: ArticleId;
  corrections: readonly Correction[];
  /** Of the article. */
  language: string | null;
  /** Whether nothing can be changed. */
  isFixed: boolean;
}

/** What the reader corrected of a text by hand, with what was captured. */
export function CorrectionList({ id, corrections, language, isFixed }: Props) {
  return (
    <OwnList title={t('corrected_by_you')}>
      {corrections.map((correction) => (
        <li key={correction.after} class={styles.correction} tabIndex={-1} data-correction={correction.at}>
          <p class={styles.text} dir="auto" {...(language && { lang: language })}>
            <Pieces pieces={compareWords(correction.before, correction.after)} />
          </p>
          {!isFixed && (
            <button type="button" class={styles.back} onClick={() => void uncorrect(id, correction)}>
              {t('correct_back')}
            </button>
          )}
        </li>
      ))}
    </OwnList>
  );
}
