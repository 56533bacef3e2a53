import { themes } from '../../lib/domain/theme';
import { t } from '../../lib/platform/messages';
import { settings } from '../settings-state';
import { wordsOfTheme } from '../theme-words';
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
        options={themes.map((theme) => {
          const [label, description] = wordsOfTheme[theme];
          return { value: theme, label: t(label), description: t(description) };
        })}
        chosen={settings.value?.theme ?? 'auto'}
        onChoose={(theme) => void changeSetting({ theme })}
      />
    </Section>
  );
}
