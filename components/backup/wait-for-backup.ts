import { t } from '../../lib/platform/messages';
import { send } from '../../lib/platform/messenger';
import { beforeUpgrade } from '../../lib/store/before-upgrade';
import { hideToast, showToast, toast } from '../ui/toast-state';

/** Who waits for no longer than this is told nothing, in milliseconds. */
const unnoticed = 400;

/** Has the library of an older version backed up before this page is the first to open it, and says why that takes so long. */
export function waitForBackup(): void {
  beforeUpgrade(() => send('backUpBeforeUpgrade', null), sayWaiting);
}

function sayWaiting(): () => void {
  const waiting = { message: t('backup_before_upgrade'), stays: true };
  const saying = setTimeout(() => showToast(waiting), unnoticed);
  return () => {
    clearTimeout(saying);
    if (toast.value === waiting) hideToast();
  };
}
