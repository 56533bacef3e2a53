import type { ImportProblem } from '../../lib/domain/import-problem';
import { placeName, sentenceOfProblem } from '../../lib/platform/import-message';
import { formatNumber, t } from '../../lib/platform/messages';
import styles from './ProblemList.module.css';

/** As many as a page can show. */
const mostShown = 500;

interface Props {
  problems: readonly ImportProblem[];
  /** How many there are, where these are the first of them. */
  count: number;
}

/** What was not understood: where it stands, and why. */
export function ProblemList({ problems, count }: Props) {
  const shown = problems.slice(0, mostShown);
  return (
    <>
      <ul class={styles.problems}>
        {shown.map(({ problem, place, excerpt }, index) => (
          <li key={index}>
            <bdi class={styles.place}>{placeName(place)}</bdi> — {sentenceOfProblem(problem)}
            {excerpt && (
              <bdi class={styles.excerpt} dir="auto">
                {excerpt}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {count > shown.length && <p class={styles.more}>{t('import_first_shown', formatNumber(shown.length))}</p>}
    </>
  );
}
