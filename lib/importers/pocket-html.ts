import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { marksOf, split, titleOf } from './fields/values';
import { readHtml } from './files/read-html';
import type { Importer } from './importer';

/** Pocket's older export, `ril_export.html`: two lists below headings, “Unread” and “Read Archive”. */
export const pocketHtml: Importer = {
  id: 'pocket-html',
  label: 'importer_pocket_html',
  recognises: ({ head }) =>
    /<h1>\s*(Unread|Read Archive)\s*<\/h1>/i.test(head) ||
    (/<title>\s*Pocket Export/i.test(head) && /<ul>/i.test(head)),

  async *read(file) {
    const page = await readHtml(file);
    let isArchived = false;
    let number = 0;
    for (const element of page.querySelectorAll('h1, li > a')) {
      if (element.localName === 'h1') {
        isArchived = /archive/i.test(element.textContent ?? '');
        continue;
      }
      const url = element.getAttribute('href') ?? '';
      yield toEntry({ file: file.name, at: { unit: 'entry', number: ++number } }, url, {
        title: titleOf(element.textContent, url),
        savedAt: instantOf(element.getAttribute('time_added')),
        tags: split(element.getAttribute('tags') ?? '', ','),
        marks: marksOf({ read: isArchived, archived: isArchived }),
      });
    }
  },
};
