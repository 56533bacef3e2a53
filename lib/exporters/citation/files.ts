import { citeArticle } from '../../domain/cite';
import { defaultExportChoices } from '../../domain/export-choices';
import type { DocumentExporter, ExportItem } from '../exporter';
import { bibtex } from '../formats/bibtex';
import { cslJson } from '../formats/csl-json';
import { ris } from '../formats/ris';

/** One way to cite an article, as a file. */
export interface CitationFile {
  readonly id: string;
  readonly label: DocumentExporter['label'] | 'cite_markdown';
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/**
 * An article cited in each way there is: a passage of it in Markdown, the article in the others.
 * @param passage what is quoted; empty: nothing
 * @param dateOf how a date is written in Markdown
 */
export function citationFiles(
  item: ExportItem,
  passage: string,
  dateOf: (date: string) => string,
): readonly [CitationFile, ...CitationFile[]] {
  const { slug } = item.article;
  return [
    {
      id: 'markdown',
      label: 'cite_markdown',
      name: `${slug}.md`,
      mediaType: 'text/markdown',
      content: citeArticle(item.article, passage, dateOf),
    },
    ...[bibtex, cslJson, ris].map((format) => {
      const { id, label, ending, mediaType } = format;
      return { id, label, name: `${slug}.${ending}`, mediaType, content: textOf(format, item) };
    }),
  ];
}

/** None of them has a word of its own, so that the context is of no account. */
function textOf(format: DocumentExporter, item: ExportItem): string {
  const { begin, add, end } = format.open({
    title: '',
    language: '',
    words: { contents: '', highlights: '', image: '', untitled: '' },
    choices: defaultExportChoices,
  });
  return `${[...begin(), ...add(item), ...end()].join('').trim()}\n`;
}
