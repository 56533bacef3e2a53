import { problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { fieldsOf, listOf, marksOf, restOf, textOf, titleOf } from './fields/values';
import { readJsonArray } from './files/read-json';
import type { Importer } from './importer';

/** Linkwarden's export: collections with their links. A collection is a tag; the one that everything falls into is none. */
export const linkwarden: Importer = {
  id: 'linkwarden',
  label: 'importer_linkwarden',
  recognises: ({ head }) => /^\s*\{/.test(head) && /"collections"\s*:\s*\[/.test(head),

  async *read(file) {
    const pinned = new Set<string>();
    for await (const { value } of readJsonArray(file, 'pinnedLinks')) {
      const id = textOf(fieldsOf(value)?.id);
      if (id) pinned.add(id);
    }
    let number = 0;
    for await (const { value } of readJsonArray(file, 'collections')) {
      const collection = fieldsOf(value);
      const name = textOf(collection?.name);
      for (const link of listOf(collection?.links)) {
        const place = { file: file.name, at: { unit: 'entry', number: ++number } } as const;
        const url = textOf(link.url);
        if (url === null) {
          yield problemAt('no-address', place, textOf(link.name));
          continue;
        }
        const tags = listOf(link.tags).flatMap((tag) => textOf(tag.name) ?? []);
        yield toEntry(place, url, {
          title: titleOf(link.name, url) ?? titleOf(link.description, url),
          savedAt: instantOf(link.importDate ?? link.createdAt),
          tags: name && name !== 'Unorganized' ? [...tags, name] : tags,
          marks: marksOf({ favourite: pinned.has(textOf(link.id) ?? '') }),
          note: textOf(link.description),
          rest: restOf(link, 'url', 'name', 'description', 'tags', 'createdAt', 'importDate', 'textContent'),
        });
      }
    }
  },
};
