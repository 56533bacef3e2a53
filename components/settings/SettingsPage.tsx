import { t } from '../../lib/platform/messages';
import { Page } from '../ui/Page';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { DataSection } from './DataSection';
import { FormatSection } from './FormatSection';
import { KeysSection } from './KeysSection';
import { PresetsSection } from './PresetsSection';
import { ReadingSection } from './ReadingSection';
import { RulesSection } from './RulesSection';
import { SavingSection } from './SavingSection';
import { SiteChoicesSection } from './SiteChoicesSection';

/** What there is to set. No button to save: a change applies at once, and says so. */
export function SettingsPage({ onBack }: { onBack: () => void }) {
  return (
    <Page title={t('nav_settings')} onBack={onBack}>
      <SavingSection />
      <AppearanceSection />
      <ReadingSection />
      <RulesSection />
      <SiteChoicesSection />
      <FormatSection />
      <PresetsSection />
      <KeysSection />
      <DataSection />
      <AboutSection />
    </Page>
  );
}
