import { t } from '../../lib/platform/messages';
import { settings } from '../settings-state';
import { Choice } from '../ui/Choice';
import { changeSetting } from './change-setting';
import { Section } from './Section';

/** How our own pages look. */
export function AppearanceSection() {
  return (
    <Section title={t('settings_appearance')}>
      <Choice
        name="theme"
        legend={t('settings_theme')}
        options={[
          { value: 'auto', label: t('settings_theme_auto'), description: t('settings_theme_auto_hint') },
          { value: 'light', label: t('settings_theme_light'), description: t('settings_theme_light_hint') },
          { value: 'dark', label: t('settings_theme_dark'), description: t('settings_theme_dark_hint') },
        ]}
        chosen={settings.value?.theme ?? 'auto'}
        onChoose={(theme) => void changeSetting({ theme })}
      />
    </Section>
  );
}
