import { t } from '../../lib/platform/messages';
import { FilePreview } from '../export/FilePreview';
import { useFormats } from '../export/formats';
import { newestSaved } from '../export/newest-saved';
import { valueOr } from '../live';
import { settings } from '../settings-state';
import { Choice } from '../ui/Choice';
import { useLive } from '../use-live';
import { changeSetting } from './change-setting';
import { Section } from './Section';

/** How an archive is written, shown on a real article. */
export function FormatSection() {
  const { exporter, options } = useFormats(settings.value?.exporter ?? '');
  const shown = valueOr(useLive('newest', newestSaved).value, null);

  return (
    <Section title={t('settings_format')}>
      <Choice
        name="exporter"
        legend={t('settings_format_hint')}
        options={options}
        chosen={exporter.id}
        onChoose={(id) => void changeSetting({ exporter: id })}
      />
      <FilePreview exporter={exporter} shown={shown} />
    </Section>
  );
}
