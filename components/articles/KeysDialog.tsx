import { type MessageKey, t } from '../../lib/platform/messages';
import { commands } from '../commands/commands';
import { Keys } from '../commands/Keys';
import { keysOf } from '../commands/key-map';
import { settings } from '../settings-state';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

/** What keys do besides in an article that is open. */
const readerKeys: readonly { readonly keys: readonly string[]; readonly label: MessageKey }[] = [
  { keys: ['J', 'K'], label: 'keys_neighbours' },
  { keys: ['E'], label: 'keys_archive_next' },
  { keys: ['q'], label: 'keys_cite' },
  { keys: ['r'], label: 'keys_listen' },
  { keys: [',', '.'], label: 'keys_sentence' },
  { keys: ['<', '>'], label: 'keys_paragraph' },
  { keys: ['+', '-'], label: 'keys_size' },
  { keys: ['[', ']'], label: 'keys_measure' },
];

/** The keys there are, as the reader has them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const chosen = settings.value?.keys ?? {};
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class={styles.keys}>
        {commands.map(({ id, label }) => (
          <KeyRow key={id} keys={keysOf(id, chosen)} label={label} />
        ))}
        {readerKeys.map(({ keys, label }) => (
          <KeyRow key={label} keys={keys} label={label} />
        ))}
      </dl>
    </Dialog>
  );
}

function KeyRow({ keys, label }: { keys: readonly string[]; label: MessageKey }) {
  if (keys.length === 0) return null;
  return (
    <div class={styles.key}>
      <dt class={styles.names}>
        <Keys keys={keys} />
      </dt>
      <dd>{t(label)}</dd>
    </div>
  );
}
