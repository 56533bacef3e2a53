import { t } from '../../lib/platform/messages';
import { type Settings, writeSettings } from '../../lib/platform/settings';
import { act } from '../act';
import { showToast } from '../ui/toast-state';

/** Keeps a choice, and says so. */
export function changeSetting(change: Partial<Settings>): Promise<void> {
  return act(async () => {
    await writeSettings(change);
    showToast({ message: t('settings_changed') });
  });
}
