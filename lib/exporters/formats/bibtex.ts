import { toBibtex } from '../citation/bibtex';
import { citationOf } from '../citation/citation';
import type { DocumentExporter } from '../exporter';

/** The articles as entries of a bibliography for LaTeX. */
export const bibtex: DocumentExporter = {
  kind: 'document',
  id: 'bibtex',
  label: 'exporter_bibtex',
  group: 'data',
  ending: 'bib',
  mediaType: 'application/x-bibtex',
  open: () => ({ begin: () => [], add: (item) => [`${toBibtex(citationOf(item))}\n`], end: () => [] }),
};
