import type { ExportContext } from '../../lib/exporters/exporter';
import { languageTag, t } from '../../lib/platform/messages';

/** What an exporter is told of the whole, in the language of the interface. */
export function exportContext(title: string): ExportContext {
  return {
    title,
    language: languageTag(),
    words: {
      contents: t('export_contents'),
      highlights: t('highlights_title'),
      image: t('image_label'),
      untitled: t('page_untitled'),
    },
  };
}
