import { offerDownload } from '../../lib/platform/archive-file';
import { formatBytes } from '../../lib/platform/disk-space';
import { sentenceOf } from '../../lib/platform/error-message';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Icon } from '../ui/Icon';
import { WorkProgress } from '../ui/WorkProgress';
import styles from './ExportProgress.module.css';
import { cancelExport, type ExportState, exportState } from './export-state';

/** How far the export is, and what came of it. */
export function ExportProgress() {
  const state = exportState.value;

  return (
    <>
      {state.kind === 'running' && (
        <WorkProgress
          label={
            state.total === null
              ? t('export_looking')
              : t('export_progress', formatNumber(state.done), formatNumber(state.total))
          }
          amount={state.total === null ? null : { done: state.done, total: state.total }}
          stopLabel={t('cancel')}
          onStop={cancelExport}
        />
      )}
      {/* Always there: a live region that comes with its words is not read out. */}
      <div role="status">
        {state.kind === 'cancelled' && <p>{t('export_cancelled')}</p>}
        {state.kind === 'written' && <FolderDone {...state} />}
        {state.kind === 'done' && (
          <div class={styles.done}>
            <p class={styles.sentence}>
              <Icon name="check" />
              {state.leftOut.length === 0
                ? tCount('export_done', state.written)
                : t(
                    'export_done_partly',
                    formatNumber(state.written),
                    formatNumber(state.written + state.leftOut.length),
                  )}
            </p>
            <LeftOutList leftOut={state.leftOut} />
            {state.written > 0 && (
              <div class={styles.file}>
                <span class={styles.name}>
                  {state.fileName} · {formatBytes(state.file.size)}
                </span>
                <Button icon="export" onClick={() => offerDownload(state.file, state.fileName)}>
                  {t('export_again')}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      {state.kind === 'asking' && (
        <ConfirmDialog
          title={t('export_folder_confirm_title')}
          words={t(
            'export_folder_confirm',
            formatNumber(state.plan.write.length),
            formatNumber(state.plan.remove.length),
            formatNumber(state.plan.unchanged),
          )}
          action={t('export_folder_confirm_action')}
          onConfirm={() => state.answer(true)}
          // The dialog closes before it confirms.
          onClose={() => queueMicrotask(() => state.answer(false))}
        />
      )}
      {state.kind === 'failed' && (
        <p role="alert" class={styles.failed}>
          {state.sentence}
        </p>
      )}
    </>
  );
}

/** What became of a folder. */
function FolderDone({ folder, files, removed, unchanged, kept, leftOut }: Written) {
  return (
    <div class={styles.done}>
      <p class={styles.sentence}>
        <Icon name="check" />
        {t('export_folder_done', folder)}
      </p>
      <p>{t('export_folder_counts', formatNumber(files), formatNumber(removed), formatNumber(unchanged))}</p>
      {kept.length > 0 && (
        <>
          <p>{t('export_folder_kept')}</p>
          <ul class={styles.leftOut}>
            {kept.map(({ path, reason }) => (
              <li key={path}>
                <bdi class={styles.title}>{path}</bdi> —{' '}
                {t(reason === 'edited' ? 'export_folder_edited' : 'export_folder_foreign')}
              </li>
            ))}
          </ul>
        </>
      )}
      <LeftOutList leftOut={leftOut} />
    </div>
  );
}

/** The articles that could not be written. */
function LeftOutList({ leftOut }: Pick<Written, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <>
      <p>{t('export_left_out')}</p>
      <ul class={styles.leftOut}>
        {leftOut.map(({ title, reason }, index) => (
          <li key={index}>
            <bdi class={styles.title}>{title || t('page_untitled')}</bdi> — {sentenceOf(reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

type Written = Extract<ExportState, { kind: 'written' }>;
