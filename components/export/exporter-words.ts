import { exporters } from '../../lib/exporters';
import type { Exporter, ExporterGroup } from '../../lib/exporters/exporter';
import type { PresetExporter } from '../../lib/exporters/preset/preset';
import { type MessageKey, t } from '../../lib/platform/messages';
import type { ChoiceOption } from '../ui/Choice';

/** Every format with its name, what it is for in one line, and the heading under which it stands; the reader's own first. */
export function exporterOptions(own: readonly PresetExporter[]): ChoiceOption<string>[] {
  return [
    ...own.map(({ id, ownName = '', preset }) => ({
      value: id,
      label: ownName,
      description: preset.path,
      group: t(groupNames.own),
    })),
    ...exporters.map(({ id, label, group }: Exporter) => ({
      value: id,
      label: t(label as MessageKey),
      description: t(`${label}_description` as MessageKey),
      group: t(groupNames[group]),
    })),
  ];
}

const groupNames: Record<ExporterGroup, MessageKey> = {
  own: 'export_group_own',
  sites: 'export_group_sites',
  notes: 'export_group_notes',
  books: 'export_group_books',
  data: 'export_group_data',
};
