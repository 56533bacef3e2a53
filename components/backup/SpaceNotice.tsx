import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatBytes, freeSpace } from '../../lib/platform/disk-space';
import { t } from '../../lib/platform/messages';
import { act } from '../act';
import { countOf } from '../articles/library-facts';
import { Icon } from '../ui/Icon';
import styles from './BackupNotice.module.css';

/** With less room than this, in bytes, it is time to say so: nothing is written with the last of it. */
const little = 50_000_000;

/** How much room there is, in bytes; `null`: not known. */
const room = signal<number | null>(null);

/** One quiet line where the disk is nearly full, before anything fails. It is looked at again whenever an article comes or goes. */
export function SpaceNotice({ onBackUp }: { onBackUp: () => void }) {
  const count = countOf({ kind: 'all' });
  // The disk is asked about after what changed it
  useEffect(() => {
    void act(async () => {
      room.value = await freeSpace();
    });
  }, [count]);
  if (room.value === null || room.value >= little) return null;

  return (
    <div class={styles.notice} role="status">
      <Icon name="warning" />
      <span>
        {t('space_notice', formatBytes(Math.max(0, room.value)))}{' '}
        <button type="button" class={styles.action} onClick={onBackUp}>
          {t('backup_now')}
        </button>
      </span>
    </div>
  );
}
