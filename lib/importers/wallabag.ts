import { problemAt } from '../domain/import-problem';
import { type ImportedHighlight, toEntry } from '../domain/imported';
import { instantOf, pageDateOf } from './fields/times';
import {
  type Fields,
  fieldsOf,
  isTrue,
  listOf,
  marksOf,
  quoteOf,
  restOf,
  textOf,
  textsOf,
  titleOf,
} from './fields/values';
import { readJsonArray } from './files/read-json';
import type { Importer } from './importer';

/** wallabag's JSON, version 2, with text and annotations. */
export const wallabag: Importer = {
  id: 'wallabag',
  label: 'importer_wallabag',
  recognises: ({ head }) => /^\s*\[\s*\{/.test(head) && head.includes('"is_archived"') && head.includes('"url"'),

  async *read(file) {
    for await (const { number, value } of readJsonArray(file, null)) {
      const place = { file: file.name, at: { unit: 'entry', number } } as const;
      const fields = fieldsOf(value);
      if (!fields) {
        yield problemAt('not-understood', place, JSON.stringify(value));
        continue;
      }
      const url = textOf(fields.url) ?? textOf(fields.given_url) ?? '';
      const html = textOf(fields.content);
      const isArchived = isTrue(fields.is_archived);
      yield toEntry(place, url, {
        title: titleOf(fields.title, url),
        authors: textsOf(fields.published_by),
        siteName: textOf(fields.domain_name),
        language: textOf(fields.language)?.replace('_', '-') ?? null,
        image: textOf(fields.preview_picture),
        publishedAt: pageDateOf(fields.published_at),
        savedAt: instantOf(fields.created_at),
        tags: textsOf(fields.tags),
        marks: marksOf({ read: isArchived, archived: isArchived, favourite: isTrue(fields.is_starred) }),
        text: html === null || isFailure(html) ? null : { kind: 'html', html },
        highlights: listOf(fields.annotations).flatMap(highlightOf),
        rest: restOf(
          fields,
          ...[
            'url',
            'title',
            'published_by',
            'domain_name',
            'language',
            'preview_picture',
            'published_at',
            'created_at',
          ],
          ...['tags', 'is_archived', 'is_starred', 'content', 'annotations', 'reading_time', 'headers'],
        ),
      });
    }
  },
};

/** What wallabag keeps instead of a text that it could not fetch. */
function isFailure(html: string): boolean {
  return /wallabag can't retrieve contents for this article/i.test(html.slice(0, 500));
}

function highlightOf(fields: Fields): ImportedHighlight[] {
  const exact = textOf(fields.quote);
  return exact === null
    ? []
    : [{ ...quoteOf(exact), note: textOf(fields.text), createdAt: instantOf(fields.created_at) }];
}
