import { type MessageKey, t } from '../../lib/platform/messages';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

const keys: readonly (readonly [readonly string[], MessageKey])[] = [
  [['↑', '↓'], 'keys_move'],
  [['Enter'], 'keys_read'],
  [['o'], 'keys_original'],
  [['t'], 'keys_tag'],
  [['m'], 'keys_mark_read'],
  [['e'], 'keys_archive'],
  [['f'], 'keys_favourite'],
  [['x'], 'keys_select'],
  [['#', 'Delete'], 'keys_delete'],
  [['z'], 'keys_restore'],
  [['c'], 'keys_copy'],
  [['J', 'K'], 'keys_neighbours'],
  [['E'], 'keys_archive_next'],
  [['h'], 'keys_highlight'],
  [['↑', '↓', 'Shift'], 'keys_sentence'],
  [['1', '2', '3', '4'], 'keys_colour'],
  [['n'], 'keys_note'],
  [['+', '-'], 'keys_size'],
  [['[', ']'], 'keys_measure'],
  [['/'], 'keys_search'],
  [['?'], 'keys_help'],
  [['Esc'], 'keys_back'],
];

/** The keys there are. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class={styles.keys}>
        {keys.map(([names, meaning]) => (
          <div key={meaning} class={styles.key}>
            <dt class={styles.names}>
              {names.map((name) => (
                <kbd key={name} class={styles.name}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
