import { extensionVersion } from '../../lib/platform/about';
import { t } from '../../lib/platform/messages';
import { Line, Section } from './Section';

/** What this is, and what it does not do. */
export function AboutSection() {
  return (
    <Section title={t('settings_about')}>
      <Line label={t('about_version', extensionVersion())} description={t('about_licence')} />
      <Line label={t('about_privacy')} description={t('about_privacy_words')} />
    </Section>
  );
}
