import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/messages';
import { saveShortcut } from '../../lib/platform/shortcut';
import styles from './Steps.module.css';

/** How it works, in three steps. */
export function Steps() {
  const shortcut = useSignal<string | null>(null);
  useEffect(() => {
    saveShortcut().then(
      (key) => {
        shortcut.value = key;
      },
      (error) => console.error('[gleaner] the shortcut is unknown', error),
    );
  }, [shortcut]);

  return (
    <ol class={styles.steps}>
      <li class={styles.step}>
        <h2>{t('welcome_open')}</h2>
        <p>{t('welcome_open_hint')}</p>
      </li>
      <li class={styles.step}>
        <h2>{t('welcome_save')}</h2>
        <p>{shortcut.value ? t('welcome_save_hint', shortcut.value) : t('welcome_save_hint_no_key')}</p>
      </li>
      <li class={styles.step}>
        <h2>{t('welcome_keep')}</h2>
        <p>{t('welcome_keep_hint')}</p>
      </li>
    </ol>
  );
}
