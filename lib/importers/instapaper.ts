import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { marksOf, split, textOf, textsOf, titleOf } from './fields/values';
import { readTable } from './files/read-table';
import type { Importer } from './importer';

/** Instapaper's export, of all three generations: without times, with them, with tags. */
export const instapaper: Importer = {
  id: 'instapaper',
  label: 'importer_instapaper',
  recognises: ({ columns }) => ['url', 'title', 'selection', 'folder'].every((name) => columns?.includes(name)),

  async *read(file) {
    for await (const row of readTable(file)) {
      const folder = row.of('folder').trim();
      // A folder takes the place of the state, so what is in one of the reader's own is neither read nor unread.
      const isOwnFolder = !/^(unread|archive|starred)?$/i.test(folder);
      const isArchived = /^archive$/i.test(folder);
      yield toEntry({ file: file.name, at: { unit: 'line', number: row.line } }, row.of('url'), {
        title: titleOf(row.of('title'), row.of('url')),
        savedAt: instantOf(row.of('timestamp')),
        tags: [...tagsOf(row.of('tags')), ...(isOwnFolder ? [folder] : [])],
        marks: marksOf({ read: isArchived, archived: isArchived, favourite: /^starred$/i.test(folder) }),
        note: textOf(row.of('selection')),
        rest: row.rest('url', 'title', 'selection', 'folder', 'timestamp', 'tags'),
      });
    }
  },
};

/** A list in JSON, within a cell. */
function tagsOf(cell: string): string[] {
  try {
    return textsOf(JSON.parse(cell || '[]'));
  } catch {
    return split(cell, ',');
  }
}
