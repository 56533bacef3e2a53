import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ImportPreview } from './ImportPreview';
import styles from './ImportProgress.module.css';
import { importState, stopImport } from './import-state';

/** How far the import is, and what came of it. */
export function ImportProgress() {
  const state = importState.value;
  const run = state.kind === 'running' || state.kind === 'ended' ? state.run : null;

  return (
    <>
      {state.kind === 'planned' && <ImportPreview files={state.files} plan={state.plan} />}
      {(state.kind === 'planning' || state.kind === 'running' || state.kind === 'undoing') && (
        <div class={styles.running}>
          <label class={styles.label}>
            {state.kind === 'planning'
              ? state.read === 0
                ? t('import_reading')
                : tCount('import_reading_count', state.read)
              : state.kind === 'undoing'
                ? t('import_undoing')
                : run
                  ? t('import_progress', formatNumber(run.done), formatNumber(run.total))
                  : t('import_reading')}
            <progress class={styles.bar} {...(run && { value: run.done, max: run.total })} />
          </label>
          {state.kind !== 'undoing' && <Button onClick={stopImport}>{t('import_stop')}</Button>}
        </div>
      )}
      {state.kind === 'running' && <p class={styles.meanwhile}>{t('import_meanwhile')}</p>}
      {/* Always there: a live region that comes with its words is not read out. */}
      <div role="status">
        {state.kind === 'ended' && run && (
          <p class={styles.sentence}>
            <Icon name="check" />
            {run.state === 'done'
              ? t('import_done', formatNumber(run.added), formatNumber(run.merged), formatNumber(run.unchanged))
              : t('import_stopped')}
          </p>
        )}
        {state.kind === 'undone' && <p>{t('import_undone')}</p>}
      </div>
      {state.kind === 'failed' && (
        <p role="alert" class={styles.failed}>
          {state.sentence}
        </p>
      )}
    </>
  );
}
