import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { isTrue, marksOf, split, textOf, textsOf, titleOf } from './fields/values';
import { readTable } from './files/read-table';
import type { Importer } from './importer';

/** Matter's `_matter_history.csv`. */
export const matter: Importer = {
  id: 'matter',
  label: 'importer_matter',
  recognises: ({ columns }) => ['url', 'publisher', 'in queue', 'favorited'].every((name) => columns?.includes(name)),

  async *read(file) {
    for await (const row of readTable(file)) {
      const isRead = isTrue(row.of('read'));
      yield toEntry({ file: file.name, at: { unit: 'line', number: row.line } }, row.of('url'), {
        title: titleOf(row.of('title'), row.of('url')),
        authors: textsOf(row.of('author')),
        siteName: textOf(row.of('publisher')),
        savedAt: instantOf(row.of('last interaction date')),
        tags: split(row.of('tags'), ';'),
        marks: marksOf({
          read: isRead,
          archived: isRead && !isTrue(row.of('in queue')),
          favourite: isTrue(row.of('favorited')),
        }),
        rest: row.rest(
          'title',
          'author',
          'publisher',
          'url',
          'tags',
          'in queue',
          'favorited',
          'read',
          'last interaction date',
        ),
      });
    }
  },
};
