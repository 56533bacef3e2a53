import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { isTrue, marksOf, quoteOf, split, textOf, titleOf } from './fields/values';
import { readTable } from './files/read-table';
import type { Importer } from './importer';

/** Raindrop's export, and the tables that people write for its import. A folder is a tag: both are trees by `/`. */
export const raindrop: Importer = {
  id: 'raindrop',
  label: 'importer_raindrop',
  recognises: ({ columns }) =>
    ['url', 'folder', 'tags', 'created'].every((name) => columns?.includes(name)) && !columns?.includes('selection'),

  async *read(file) {
    for await (const row of readTable(file)) {
      const folder = split(row.of('folder'), '/').join('/');
      yield toEntry({ file: file.name, at: { unit: 'line', number: row.line } }, row.of('url'), {
        title: titleOf(row.of('title'), row.of('url')),
        excerpt: textOf(row.of('excerpt')),
        image: textOf(row.of('cover')),
        savedAt: instantOf(row.of('created')),
        tags: [...split(row.of('tags'), ','), ...(folder === '' || folder === 'Unsorted' ? [] : [folder])],
        marks: marksOf({ favourite: isTrue(row.of('favorite')) }),
        note: textOf(row.of('note')),
        highlights: split(row.of('highlights'), /[\r\n]+/).map(quoteOf),
        rest: row.rest(
          ...['url', 'title', 'excerpt', 'cover', 'created', 'tags', 'folder'],
          ...['favorite', 'note', 'highlights'],
        ),
      });
    }
  },
};
