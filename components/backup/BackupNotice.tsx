import { t } from '../../lib/platform/messages';
import { countOf } from '../articles/library-facts';
import { settings } from '../settings-state';
import { Icon } from '../ui/Icon';
import { backupRecord } from './automatic-state';
import styles from './BackupNotice.module.css';
import { isBackupDue, lastBackup } from './last-backup';

/** Fewer articles are read again faster than a backup is thought of. */
const worthIt = 10;

interface Props {
  /** Of the settings. */
  href: string;
  /** Where the page can't show them itself. */
  onOpen?: () => void;
  /** Where there is little room: failures alone are said. */
  isBrief?: boolean;
}

/** One quiet line where the library has no backup: the automatic one failed, or there was none for long. It goes away by itself. */
export function BackupNotice({ href, onOpen, isBrief = false }: Props) {
  const isOn = settings.value?.autoBackup ?? false;
  const hasFailed = isOn && backupRecord.value?.failed;
  const isMissing = !isBrief && isDue() && (countOf({ kind: 'all' }) ?? 0) >= worthIt;
  if (!hasFailed && !isMissing) return null;

  return (
    <a
      class={styles.notice}
      href={href}
      onClick={
        onOpen &&
        ((event) => {
          event.preventDefault();
          onOpen();
        })
      }
    >
      <Icon name="warning" />
      <span>{t(hasFailed ? 'backup_notice_failed' : 'backup_notice_missing')}</span>
    </a>
  );
}

function isDue(): boolean {
  return lastBackup.value !== undefined && isBackupDue(lastBackup.value, new Date());
}
