import { t } from '../../lib/platform/messages';
import { commands } from '../commands/commands';
import { Keys } from '../commands/Keys';
import { keysOf } from '../commands/key-map';
import { settings } from '../settings-state';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

/** The keys there are, as the reader has them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const chosen = settings.value?.keys ?? {};
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class={styles.keys}>
        {commands.map(({ id, label }) => {
          const keys = keysOf(id, chosen);
          if (keys.length === 0) return null;
          return (
            <div key={id} class={styles.key}>
              <dt class={styles.names}>
                <Keys keys={keys} />
              </dt>
              <dd>{t(label)}</dd>
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}
