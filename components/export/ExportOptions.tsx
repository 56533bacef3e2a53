import { defaultExportChoices, type ExportChoices } from '../../lib/domain/export-choices';
import type { Exporter } from '../../lib/exporters/exporter';
import { type MessageKey, t } from '../../lib/platform/messages';
import { changeSetting } from '../settings/change-setting';
import { Option } from '../settings/Option';
import { settings } from '../settings-state';
import styles from './ExportOptions.module.css';

interface ExportOption {
  readonly choice: keyof ExportChoices;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  isFor(exporter: Exporter): boolean;
}

const exportOptions: readonly ExportOption[] = [
  {
    choice: 'hasImages',
    label: 'export_images_inside',
    hint: 'export_images_inside_hint',
    isFor: ({ id }) => id === 'html',
  },
  {
    choice: 'hasCommonImages',
    label: 'export_common_images',
    hint: 'export_common_images_hint',
    isFor: ({ id, kind }) => kind !== 'document' || id === 'html',
  },
  { choice: 'isVertical', label: 'export_vertical', hint: 'export_vertical_hint', isFor: ({ id }) => id === 'epub' },
];

/** What else there is to choose of a format; nothing where there is nothing. */
export function ExportOptions({ exporter, disabled }: { exporter: Exporter; disabled: boolean }) {
  const chosen = settings.value?.exporting ?? defaultExportChoices;
  const shown = exportOptions.filter(({ isFor }) => isFor(exporter));
  if (shown.length === 0) return null;
  return (
    <fieldset class={styles.options} disabled={disabled}>
      <legend class={styles.legend}>{t('export_options')}</legend>
      {shown.map(({ choice, label, hint }) => (
        <Option
          key={choice}
          label={t(label)}
          description={t(hint)}
          checked={chosen[choice]}
          onChange={({ checked }) => void changeSetting({ exporting: { ...chosen, [choice]: checked } })}
        />
      ))}
    </fieldset>
  );
}
