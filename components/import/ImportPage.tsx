import { t } from '../../lib/platform/messages';
import { Page } from '../ui/Page';
import { FileDrop } from './FileDrop';
import { ImportHistory } from './ImportHistory';
import styles from './ImportPage.module.css';
import { ImportProgress } from './ImportProgress';
import { importState, isBusy, lookAt } from './import-state';

/** Brings articles in: chooses files, shows what they would do, and does it. */
export function ImportPage({ onBack }: { onBack: () => void }) {
  const state = importState.value;
  return (
    <Page title={t('nav_import')} onBack={onBack}>
      <p>{t('import_intro')}</p>
      {state.kind !== 'planned' && state.kind !== 'backup' && (
        <div class={styles.choose}>
          <FileDrop disabled={isBusy(state)} onFiles={(files) => void lookAt(files)} />
          <p class={styles.known}>{t('import_known')}</p>
        </div>
      )}
      <ImportProgress />
      <ImportHistory />
    </Page>
  );
}
