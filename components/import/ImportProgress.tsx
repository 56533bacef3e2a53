import { everything } from '../../lib/domain/list-filter';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { textsHash } from '../library/route';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { WorkProgress } from '../ui/WorkProgress';
import { ImportPreview } from './ImportPreview';
import styles from './ImportProgress.module.css';
import { type ImportState, importState, isBusy, stopImport } from './import-state';
import { RestorePreview } from './RestorePreview';

/** How far the import is, and what came of it. */
export function ImportProgress() {
  const state = importState.value;
  const run = state.kind === 'running' || state.kind === 'ended' ? state.run : null;
  const amount = state.kind === 'restoring' || state.kind === 'backing-up' ? state : run;

  return (
    <>
      {state.kind === 'planned' && (
        <ImportPreview files={state.files} plan={state.plan} isOutdated={state.isOutdated === true} />
      )}
      {state.kind === 'backup' && <RestorePreview backup={state.backup} />}
      {isBusy(state) && (
        <WorkProgress
          label={sentenceOfWork(state)}
          amount={amount}
          stopLabel={t('import_stop')}
          onStop={state.kind !== 'undoing' && !isWriting(state) ? stopImport : null}
        />
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
        {state.kind === 'restored' && (
          <p class={styles.sentence}>
            <Icon name="check" />
            {t('restore_done', formatNumber(state.outcome.restored), formatNumber(state.outcome.kept))}
          </p>
        )}
        {state.kind === 'restored' && state.outcome.imagesLeftOut > 0 && (
          <p class={styles.sentence}>
            <Icon name="warning" />
            {tCount('restore_images_left_out', state.outcome.imagesLeftOut)}
          </p>
        )}
        {state.kind === 'undone' && <p>{t('import_undone')}</p>}
      </div>
      {state.kind === 'not-backed-up' && (
        <>
          <p role="alert" class={styles.failed}>
            {t('import_not_backed_up', state.sentence)}
          </p>
          <div class={styles.buttons}>
            <Button onClick={() => void state.goOn()}>{t('import_without_backup')}</Button>
            <Button onClick={state.goBack}>{t('back')}</Button>
          </div>
        </>
      )}
      {state.kind === 'ended' && state.links > 0 && (
        <p>
          <a href={textsHash('filter', { ...everything, query: 'is:link' })}>{t('import_get_texts')}</a>
        </p>
      )}
      {state.kind === 'failed' && (
        <p role="alert" class={styles.failed}>
          {state.sentence}
        </p>
      )}
    </>
  );
}

/** The second half of a restore: stopped there, it would be half done. */
function isWriting(state: ImportState): boolean {
  return state.kind === 'restoring' && state.done >= state.total / 2 && state.total > 0;
}

function sentenceOfWork(state: ImportState): string {
  switch (state.kind) {
    case 'planning':
      return state.read === 0 ? t('import_reading') : tCount('import_reading_count', state.read);
    case 'undoing':
      return t('import_undoing');
    case 'running':
      return state.run
        ? t('import_progress', formatNumber(state.run.done), formatNumber(state.run.total))
        : t('import_reading');
    case 'backing-up':
      return t('import_backing_up');
    case 'restoring':
      return t(isWriting(state) ? 'restore_progress' : 'restore_checking');
    default:
      return '';
  }
}
