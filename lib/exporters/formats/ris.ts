import { citationOf } from '../citation/citation';
import { toRis } from '../citation/ris';
import type { DocumentExporter } from '../exporter';

/** The articles as records for EndNote, Zotero and Mendeley. */
export const ris: DocumentExporter = {
  kind: 'document',
  id: 'ris',
  label: 'exporter_ris',
  group: 'data',
  ending: 'ris',
  mediaType: 'application/x-research-info-systems',
  open: () => ({ begin: () => [], add: (item) => [`${toRis(citationOf(item))}\r\n`], end: () => [] }),
};
