import { BadFileError, problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { readOmnivoreHighlights } from './fields/omnivore-highlights';
import { instantOf, pageDateOf } from './fields/times';
import { fieldsOf, markOfProgress, marksOf, restOf, textOf, textsOf, titleOf } from './fields/values';
import { readJsonArray } from './files/read-json';
import { wholeText } from './files/read-text';
import type { Folder, Importer } from './importer';

const longestPage = 32 * 1024 * 1024;

/** Omnivore's export: `metadata_0_to_20.json`, with the articles and the highlights beside it. */
export const omnivore: Importer = {
  id: 'omnivore',
  label: 'importer_omnivore',
  recognises: ({ head }) =>
    /^\s*\[\s*\{/.test(head) && ['slug', 'savedAt', 'labels', 'state'].every((name) => head.includes(`"${name}"`)),
  owns: (path) => /(^|\/)(content|highlights)\/[^/]+\.(html|pdf|md)$/i.test(path),

  async *read(file, folder) {
    const base = file.path.replace(/[^/]*$/, '');
    for await (const { number, value } of readJsonArray(file, null)) {
      const place = { file: file.name, at: { unit: 'entry', number } } as const;
      const fields = fieldsOf(value);
      if (!fields) {
        yield problemAt('not-understood', place, JSON.stringify(value));
        continue;
      }
      const slug = textOf(fields.slug) ?? '';
      const url = textOf(fields.url) ?? '';
      const html = await textAt(folder, `${base}content/${slug}.html`);
      const highlights = await textAt(folder, `${base}highlights/${slug}.md`);
      const progress = Number(textOf(fields.readingProgress) ?? Number.NaN);
      yield toEntry(place, url, {
        title: titleOf(fields.title, url),
        authors: textsOf(fields.author),
        excerpt: textOf(fields.description),
        image: textOf(fields.thumbnail),
        publishedAt: pageDateOf(fields.publishedAt),
        savedAt: instantOf(fields.savedAt),
        tags: textsOf(fields.labels),
        marks: marksOf({ ...markOfProgress(progress / 100), archived: fields.state === 'Archived' }),
        text: html === null ? null : { kind: 'html', html },
        highlights: highlights === null ? [] : readOmnivoreHighlights(highlights),
        rest: restOf(
          fields,
          ...['title', 'author', 'description', 'thumbnail', 'publishedAt', 'savedAt', 'labels', 'state', 'url'],
        ),
      });
    }
  },
};

/** One page that can't be read takes no other with it: its address and all else is there. */
async function textAt(folder: Folder, path: string): Promise<string | null> {
  const file = folder.find(path);
  try {
    const text = file && (await wholeText(file, longestPage));
    return text?.trim() ? text : null;
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    return null;
  }
}
