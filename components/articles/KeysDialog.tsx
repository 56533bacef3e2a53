import { type MessageKey, t } from '../../lib/platform/messages';
import { commands } from '../commands/commands';
import { Keys } from '../commands/Keys';
import { keysOf } from '../commands/key-map';
import { settings } from '../settings-state';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

/** Keys in the text of an article that nobody can change: each means something only after the one before. */
const highlightKeys: readonly { readonly keys: readonly string[]; readonly label: MessageKey }[] = [
  { keys: ['h'], label: 'keys_highlight' },
  { keys: ['ArrowUp', 'ArrowDown', 'Shift'], label: 'keys_sentence' },
  { keys: ['1', '2', '3', '4'], label: 'keys_colour' },
  { keys: ['n'], label: 'keys_note' },
  { keys: ['c'], label: 'keys_correct' },
  { keys: ['N'], label: 'keys_margin_note' },
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
        {highlightKeys.map(({ keys, label }) => (
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
