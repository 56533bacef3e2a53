import { formatNumber, t } from '../../lib/platform/messages';
import { Button } from '../ui/Button';
import { backupProgress, startBackup, stopBackup } from './backup-state';

/** Writes a backup; says how far it is, and stops it. */
export function BackupButton({ label = t('backup_now') }: { label?: string }) {
  const progress = backupProgress.value;
  return progress ? (
    <Button onClick={stopBackup}>{t('backup_stop', formatNumber(progress.done), formatNumber(progress.total))}</Button>
  ) : (
    <Button icon="export" onClick={() => void startBackup()}>
      {label}
    </Button>
  );
}
