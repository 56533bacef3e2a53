import { problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { fieldsOf, isTrue, marksOf, restOf, textOf, textsOf, titleOf } from './fields/values';
import { readJsonArray } from './files/read-json';
import type { Importer } from './importer';

/** Karakeep's export. A list is a tag; one that is a search is none. */
export const karakeep: Importer = {
  id: 'karakeep',
  label: 'importer_karakeep',
  recognises: ({ head }) => /^\s*\{/.test(head) && /"bookmarks"\s*:\s*\[/.test(head) && !/"collections"\s*:/.test(head),

  async *read(file) {
    const listName = await namesOfLists();
    for await (const { number, value } of readJsonArray(file, 'bookmarks')) {
      const place = { file: file.name, at: { unit: 'entry', number } } as const;
      const fields = fieldsOf(value);
      const content = fieldsOf(fields?.content);
      if (!fields || content?.type !== 'link') {
        yield problemAt('no-address', place, textOf(fields?.title) ?? textOf(content?.text));
        continue;
      }
      const url = textOf(content.url) ?? '';
      const lists = textsOf(fields.lists).flatMap((id) => listName.get(id) ?? []);
      yield toEntry(place, url, {
        title: titleOf(fields.title, url),
        savedAt: instantOf(fields.createdAt),
        tags: [...textsOf(fields.tags), ...lists],
        marks: marksOf({ archived: isTrue(fields.archived) }),
        note: textOf(fields.note),
        rest: restOf(fields, 'title', 'createdAt', 'tags', 'lists', 'content', 'archived', 'note'),
      });
    }

    async function namesOfLists(): Promise<Map<string, string>> {
      const lists = new Map<string, { readonly name: string; readonly parent: string | null }>();
      for await (const { value } of readJsonArray(file, 'lists')) {
        const fields = fieldsOf(value);
        const [id, name] = [textOf(fields?.id), textOf(fields?.name)];
        if (fields && id && name && fields.type !== 'smart') lists.set(id, { name, parent: textOf(fields.parentId) });
      }
      return new Map([...lists.keys()].map((id) => [id, pathOf(id, lists)]));
    }
  },
};

/** A list below a list is a tag below a tag. */
function pathOf(
  id: string,
  lists: ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>,
): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    const list = lists.get(at);
    if (!list) break;
    seen.add(at);
    names.unshift(list.name);
    at = list.parent;
  }
  return names.join('/');
}
