import { citationOf } from '../citation/citation';
import { toCsl } from '../citation/csl';
import type { DocumentExporter } from '../exporter';

/** The articles as citations for pandoc, Zotero and every other reader of citation styles: one array, an article a line. */
export const cslJson: DocumentExporter = {
  kind: 'document',
  id: 'csl-json',
  label: 'exporter_csl_json',
  group: 'data',
  ending: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',

  open() {
    let separator = '\n';
    return {
      begin: () => ['['],
      add(item) {
        const line = `${separator}${JSON.stringify(toCsl(citationOf(item)))}`;
        separator = ',\n';
        return [line];
      },
      end: () => ['\n]\n'],
    };
  },
};
