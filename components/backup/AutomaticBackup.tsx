import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keptBackups } from '../../lib/domain/automatic-backup';
import { sentenceOf } from '../../lib/platform/error-message';
import { formatNumber, t } from '../../lib/platform/messages';
import { send } from '../../lib/platform/messenger';
import { askToDownload, giveBackDownloads, mayDownload } from '../../lib/platform/permissions';
import { act } from '../act';
import { changeSetting } from '../settings/change-setting';
import { Option } from '../settings/Option';
import { settings } from '../settings-state';
import { Icon } from '../ui/Icon';
import { backupRecord } from './automatic-state';
import styles from './BackupLines.module.css';

/** Switches the backups on that nobody has to ask for, and says what became of the last one. */
export function AutomaticBackup() {
  const isGranted = useSignal(false);
  const isOn = settings.value?.autoBackup ?? false;
  const failed = isOn ? backupRecord.value?.failed : null;

  // A restored library may have it switched on where the browser was never asked.
  useEffect(() => {
    void act(async () => {
      isGranted.value = await mayDownload();
    });
  }, [isGranted, isOn]);

  /** The browser asks the reader first; without the permission the box stays empty. */
  async function switchTo(box: HTMLInputElement): Promise<void> {
    if (!box.checked) {
      await changeSetting({ autoBackup: false });
      return giveBackDownloads();
    }
    isGranted.value = await askToDownload().catch(() => false);
    box.checked = isGranted.value;
    if (!isGranted.value) return;
    await changeSetting({ autoBackup: true });
    await act(() => send('backUpIfDue', null));
  }

  return (
    <Option
      label={t('backup_automatic')}
      description={
        <>
          {t('backup_automatic_hint', formatNumber(keptBackups.weekly))}
          {import.meta.env.FIREFOX && <span class={styles.when}>{t('backup_automatic_firefox')}</span>}
          {failed && (
            <span class={styles.due}>
              <Icon name="warning" />
              {t('backup_automatic_failed', sentenceOf(failed.code))}
            </span>
          )}
        </>
      }
      checked={isOn && isGranted.value}
      onChange={(box) => void act(() => switchTo(box))}
    />
  );
}
