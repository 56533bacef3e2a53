import type { DocumentExporter, ExportItem } from '../exporter';

/**
 * An article a line, with all that is known of it under the library's own names, and its text: for scripts. What is not known is
 * `null`. https://jsonlines.org/
 */
export const jsonLines: DocumentExporter = {
  kind: 'document',
  id: 'json-lines',
  label: 'exporter_json_lines',
  group: 'data',
  ending: 'jsonl',
  mediaType: 'application/jsonl',
  open: () => ({
    begin: () => [],
    add: (item) => [`${JSON.stringify(recordOf(item)).toWellFormed()}\n`],
    end: () => [],
  }),
};

function recordOf({ article, details, markdown }: ExportItem): Readonly<Record<string, unknown>> {
  const { id, url, slug, title, authors, siteName, publishedAt, savedAt, updatedAt, language, excerpt } = article;
  const { image, tags, marks, words, minutes, imageCount } = article;
  return {
    id,
    url,
    slug,
    title,
    subtitle: details?.subtitle ?? null,
    authors,
    siteName,
    section: details?.section ?? null,
    publishedAt,
    modifiedAt: details?.modifiedAt ?? null,
    savedAt,
    updatedAt,
    language,
    excerpt,
    keywords: details?.keywords ?? [],
    license: details?.license ?? null,
    image,
    tags,
    marks: marks ?? [],
    words,
    minutes,
    imageCount,
    markdown,
  };
}
