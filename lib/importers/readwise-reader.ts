import { problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { readPythonList } from './fields/python-list';
import { instantOf } from './fields/times';
import { markOfProgress, marksOf, titleOf } from './fields/values';
import { readTable } from './files/read-table';
import type { Importer } from './importer';

/** Readwise Reader's export of a library. What only came in with a feed is left out: nobody saved it. */
export const readwiseReader: Importer = {
  id: 'readwise-reader',
  label: 'importer_readwise_reader',
  recognises: ({ columns }) =>
    ['url', 'document tags', 'saved date', 'location'].every((name) => columns?.includes(name)),

  async *read(file) {
    for await (const row of readTable(file)) {
      const place = { file: file.name, at: { unit: 'line', number: row.line } } as const;
      const location = row.of('location').trim().toLowerCase();
      if (location === 'feed') {
        yield problemAt('from-a-feed', place, row.of('title') || row.of('url'));
        continue;
      }
      const progress = row.of('reading progress').trim();
      yield toEntry(place, row.of('url'), {
        title: titleOf(row.of('title'), row.of('url')),
        savedAt: instantOf(row.of('saved date')),
        tags: readPythonList(row.of('document tags')),
        marks: marksOf({
          ...markOfProgress(progress === '' ? null : Number(progress)),
          archived: location === 'archive',
          favourite: location === 'shortlist',
        }),
        rest: row.rest('title', 'url', 'document tags', 'saved date'),
      });
    }
  },
};
