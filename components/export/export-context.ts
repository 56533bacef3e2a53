import { defaultExportChoices } from '../../lib/domain/export-choices';
import type { ExportContext } from '../../lib/exporters/exporter';
import { languageTag, t } from '../../lib/platform/messages';
import { settings } from '../settings-state';

/** What an exporter is told of the whole, in the language of the interface. */
export function exportContext(title: string): ExportContext {
  return {
    title,
    language: languageTag(),
    choices: settings.peek()?.exporting ?? defaultExportChoices,
    words: {
      contents: t('export_contents'),
      highlights: t('highlights_title'),
      image: t('image_label'),
      untitled: t('page_untitled'),
    },
  };
}
