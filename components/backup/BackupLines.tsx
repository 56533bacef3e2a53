import { useEffect } from 'preact/hooks';
import { instantOf } from '../../lib/platform/date-message';
import { t } from '../../lib/platform/messages';
import { act } from '../act';
import { go } from '../library/library-state';
import { Line } from '../settings/Section';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { AutomaticBackup } from './AutomaticBackup';
import { BackupButton } from './BackupButton';
import styles from './BackupLines.module.css';
import { isBackupDue, lastBackup, lookUpLastBackup } from './last-backup';

/** The whole library into a file, and back. */
export function BackupLines({ articles }: { articles: number }) {
  useEffect(() => {
    void act(lookUpLastBackup);
  }, []);
  const last = lastBackup.value;
  const isDue = articles > 0 && last !== undefined && isBackupDue(last, new Date());
  const when = last ? t('backup_last', instantOf(last)) : t('backup_never');

  return (
    <>
      <Line
        label={t('backup_title')}
        description={
          <>
            {t('backup_hint')}
            {last !== undefined && (
              <span class={isDue ? styles.due : styles.when}>
                {isDue && <Icon name="warning" />}
                {when}
              </span>
            )}
          </>
        }
      >
        <BackupButton />
      </Line>
      <AutomaticBackup />
      <Line label={t('restore_title')} description={t('restore_hint')}>
        <Button onClick={() => go('#/import')}>{t('restore_choose')}</Button>
      </Line>
    </>
  );
}
