import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/messages';
import { askForAllSites, askToSeeTabs, giveBackTabs } from '../../lib/platform/permissions';
import { saveShortcut, shortcutSettingsAddress } from '../../lib/platform/shortcut';
import { openTab } from '../../lib/platform/tabs';
import { act } from '../act';
import { settings } from '../settings-state';
import { Button } from '../ui/Button';
import { changeSetting } from './change-setting';
import { Option } from './Option';
import styles from './SavingSection.module.css';
import { Line, Section } from './Section';

/** How saving behaves. */
export function SavingSection() {
  const shortcut = useSignal<string | null>(null);
  const address = shortcutSettingsAddress();

  useEffect(() => {
    const look = () =>
      void act(async () => {
        shortcut.value = await saveShortcut();
      });
    look();
    // Back from the browser's page of shortcuts.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [shortcut]);

  return (
    <Section title={t('settings_saving')}>
      <Option
        label={t('settings_images')}
        description={t('settings_images_hint')}
        checked={settings.value?.images ?? false}
        onChange={({ checked }) => void switchImages(checked)}
      />
      <Option
        label={t('settings_notice')}
        description={t('settings_notice_hint')}
        checked={settings.value?.notice ?? true}
        onChange={({ checked }) => void changeSetting({ notice: checked })}
      />
      <Option
        label={t('settings_saved_mark')}
        description={t('settings_saved_mark_hint')}
        checked={settings.value?.savedMark ?? false}
        onChange={(box) => void switchSavedMark(box)}
      />
      <Line
        label={
          <>
            {t('settings_shortcut')} <kbd class={styles.key}>{shortcut.value ?? t('settings_shortcut_none')}</kbd>
          </>
        }
        description={t(address ? 'settings_shortcut_hint' : 'settings_shortcut_hint_firefox')}
      >
        {address && <Button onClick={() => void act(() => openTab(address))}>{t('settings_shortcut_change')}</Button>}
      </Line>
    </Section>
  );
}

/** Without the permission there are the images that a page may read by itself. */
async function switchImages(isKept: boolean): Promise<void> {
  if (isKept) await askForAllSites().catch(() => false);
  await changeSetting({ images: isKept });
}

/** The browser asks the reader first; without the permission the box stays empty. */
async function switchSavedMark(box: HTMLInputElement): Promise<void> {
  if (!box.checked) {
    await changeSetting({ savedMark: false });
    return giveBackTabs();
  }
  const isGranted = await askToSeeTabs().catch(() => false);
  box.checked = isGranted;
  if (isGranted) await changeSetting({ savedMark: true });
}
