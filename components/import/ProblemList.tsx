import { useSignal } from '@preact/signals';
import type { ImportProblem } from '../../lib/domain/import-problem';
import { placeName, sentenceOfProblem } from '../../lib/platform/import-message';
import { formatNumber, t } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import styles from './ProblemList.module.css';

/** How many are shown at once. */
const atOnce = 500;

interface Props {
  problems: readonly ImportProblem[];
  /** How many there are, where these are the first of them. */
  count: number;
}

/** What was not understood: where it stands, and why. */
export function ProblemList({ problems, count }: Props) {
  const limit = useSignal(atOnce);
  const shown = problems.slice(0, limit.value);
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
      {problems.length > shown.length && (
        <Button
          onClick={() => {
            limit.value += atOnce;
          }}
        >
          {t('import_report_more')}
        </Button>
      )}
      {count > problems.length && <p class={styles.more}>{t('import_first_shown', formatNumber(problems.length))}</p>}
    </>
  );
}
