import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type ImportRun, restoreSource } from '../../lib/domain/import-run';
import { instantOf } from '../../lib/platform/date-message';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { allImports, problemsOf } from '../../lib/store/imports';
import { isLocked } from '../../lib/usecases/lock';
import { act } from '../act';
import { valueOr } from '../live';
import { Line, Section } from '../settings/Section';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useLive } from '../use-live';
import styles from './ImportHistory.module.css';
import { continueImport, importState, isBusy, takeBack } from './import-state';
import { ProblemList } from './ProblemList';
import { sourceNames } from './source-names';

/** The imports there were: what came of each, how to go on with one that was cut off, and the way back. */
export function ImportHistory() {
  const runs = valueOr(useLive('imports', allImports).value, []);
  const isElsewhere = useSignal(false);
  const { kind } = importState.value;

  // Whether an import that stands as running is one
  useEffect(() => {
    void act(async () => {
      isElsewhere.value = !isBusy(importState.peek()) && (await isLocked('import'));
    });
  }, [runs, kind]);

  if (runs.length === 0) return null;
  return (
    <Section title={t('import_history')}>
      {runs.map((run) => (
        <PastImport key={run.id} run={run} isElsewhere={isElsewhere.value} />
      ))}
    </Section>
  );
}

function PastImport({ run, isElsewhere }: { run: ImportRun; isElsewhere: boolean }) {
  const isAsking = useSignal(false);
  const isReportOpen = useSignal(false);
  // It goes with what was imported.
  const hasReport = run.problems > 0 && run.state !== 'undone' && run.state !== 'undoing';
  const isShown = isReportOpen.value && hasReport;
  const problems = valueOr(
    useLive(isShown ? run.id : null, async (id) => (id === null ? null : problemsOf(id))).value,
    null,
  );
  const isIdle = !isBusy(importState.value) && !isElsewhere;
  const isRestore = run.sources.includes(restoreSource);
  const undoLabel = t(isRestore ? 'restore_undo' : 'import_undo');
  const isOpen = run.state === 'running' || run.state === 'stopped';

  return (
    <>
      <Line
        label={t('import_history_line', sourceNames(run.sources), formatNumber(run.added), formatNumber(run.merged))}
        description={[instantOf(run.startedAt), stateOf(run, isElsewhere, isIdle)].filter(Boolean).join(' · ')}
      >
        <div class={styles.buttons}>
          {isOpen && isIdle && run.isResumable && (
            <Button onClick={() => void continueImport(run.id)}>{t('import_continue')}</Button>
          )}
          {hasReport && (
            <Button
              onClick={() => {
                isReportOpen.value = !isReportOpen.value;
              }}
            >
              {t('import_report')}
            </Button>
          )}
          {run.state !== 'undone' && (
            <Button
              disabled={!isIdle}
              onClick={() => {
                isAsking.value = true;
              }}
            >
              {undoLabel}
            </Button>
          )}
        </div>
      </Line>
      {isShown && problems && (
        <div class={styles.report}>
          <p>{tCount('import_not_understood', run.problems)}</p>
          <ProblemList problems={problems} count={run.problems} />
        </div>
      )}
      {isAsking.value && (
        <ConfirmDialog
          title={undoLabel}
          words={t(isRestore ? 'restore_undo_confirm' : 'import_undo_confirm', formatNumber(run.added))}
          action={undoLabel}
          onConfirm={() => void takeBack(run.id)}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}

function stateOf(run: ImportRun, isElsewhere: boolean, isIdle: boolean): string | null {
  if (run.state === 'undone') return t('import_state_undone');
  if (run.state === 'undoing') return isIdle ? t('import_state_undoing') : null;
  if (run.state === 'done') return null;
  if (isElsewhere) return t('import_state_elsewhere');
  return isIdle ? t('import_state_cut_off', formatNumber(run.done), formatNumber(run.total)) : null;
}
