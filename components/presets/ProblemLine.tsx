import { useEffect, useRef } from 'preact/hooks';
import type { PresetProblem } from '../../lib/exporters/preset/check-preset';
import styles from './PresetPage.module.css';
import { sentenceOfProblem } from './preset-words';

interface Props {
  id: string;
  text: string;
  problem: PresetProblem | undefined;
}

/** What is wrong with a text, said and pointed at. Always there: a live region that comes with its words is not read out. */
export function ProblemLine({ id, text, problem }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const isWrong = problem !== undefined;

  // Not hidden behind the preview
  useEffect(() => {
    if (isWrong) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isWrong]);

  return (
    <div ref={line} class={styles.problem} role="status" id={id}>
      {problem && <p>{sentenceOfProblem(problem)}</p>}
      {problem && text !== '' && problem.problem !== 'taken' && (
        <pre class={styles.place} aria-hidden="true" dir="ltr">
          {text}
          {'\n'}
          {/* As wide as what stands before it, whatever the letters are. */}
          <span class={styles.before}>{text.slice(0, problem.at)}</span>
          <span class={styles.caret}>^</span>
        </pre>
      )}
    </div>
  );
}
