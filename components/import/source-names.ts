import { restoreSource } from '../../lib/domain/import-run';
import { importerOf } from '../../lib/importers';
import { languageTag, type MessageKey, t } from '../../lib/platform/messages';

/** What a source is called; its id when nobody knows it any more. */
export function sourceName(id: string): string {
  if (id === restoreSource) return t('source_backup');
  const importer = importerOf(id);
  return importer ? t(importer.label as MessageKey) : id;
}

/** Several sources in one line. */
export function sourceNames(ids: readonly string[]): string {
  return new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(ids.map(sourceName));
}
