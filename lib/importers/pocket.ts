import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { marksOf, split, titleOf } from './fields/values';
import { readTable } from './files/read-table';
import type { Importer } from './importer';

/** Pocket's last export: `part_000000.csv` in a zip, with or without a column `cursor`. */
export const pocket: Importer = {
  id: 'pocket',
  label: 'importer_pocket',
  recognises: ({ columns }) => ['url', 'time_added', 'status'].every((name) => columns?.includes(name)),

  async *read(file) {
    for await (const row of readTable(file)) {
      const isArchived = row.of('status') === 'archive';
      yield toEntry({ file: file.name, at: { unit: 'line', number: row.line } }, row.of('url'), {
        title: titleOf(row.of('title'), row.of('url')),
        savedAt: instantOf(row.of('time_added')),
        tags: split(row.of('tags'), '|'),
        marks: marksOf({ read: isArchived, archived: isArchived }),
        rest: row.rest('title', 'url', 'time_added', 'tags', 'status', 'cursor'),
      });
    }
  },
};
