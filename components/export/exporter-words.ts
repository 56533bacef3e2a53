import { exporters } from '../../lib/exporters';
import type { Exporter, ExporterGroup } from '../../lib/exporters/exporter';
import { type MessageKey, t } from '../../lib/platform/messages';
import type { ChoiceOption } from '../ui/Choice';

/** Every format with its name, what it is for in one line, and the heading under which it stands. */
export function exporterOptions(): ChoiceOption<string>[] {
  return exporters.map(({ id, label, group }: Exporter) => ({
    value: id,
    label: t(label as MessageKey),
    description: t(`${label}_description` as MessageKey),
    group: t(groupNames[group]),
  }));
}

const groupNames: Record<ExporterGroup, MessageKey> = {
  sites: 'export_group_sites',
  notes: 'export_group_notes',
  books: 'export_group_books',
  data: 'export_group_data',
};
