import { toEntry } from '../domain/imported';
import { instantOf } from './fields/times';
import { split, textOf, titleOf } from './fields/values';
import { readHtml } from './files/read-html';
import type { Importer } from './importer';

/** Bookmarks as every browser writes them. A folder is a tag. https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85) */
export const bookmarks: Importer = {
  id: 'bookmarks',
  label: 'importer_bookmarks',
  recognises: ({ head }) => /<!DOCTYPE NETSCAPE-Bookmark/i.test(head) || (/<dl\b/i.test(head) && /<dt\b/i.test(head)),

  async *read(file) {
    const page = await readHtml(file);
    let number = 0;
    for (const link of page.querySelectorAll('dt > a')) {
      const url = link.getAttribute('href') ?? '';
      const folder = folderOf(link);
      yield toEntry({ file: file.name, at: { unit: 'entry', number: ++number } }, url, {
        title: titleOf(link.textContent, url),
        savedAt: instantOf(link.getAttribute('add_date')),
        tags: [...split(link.getAttribute('tags') ?? '', ','), ...(folder === '' ? [] : [folder])],
        // `TOREAD="0"` says that it was read; without it nobody knows.
        marks: link.getAttribute('toread') === '0' ? ['read'] : [],
        note: noteOf(link),
      });
    }
  },
};

/** The headings above a link, but for the browser's own. */
function folderOf(link: Element): string {
  const names: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    const heading = headingOf(list);
    const isOwn =
      heading && !heading.hasAttribute('personal_toolbar_folder') && !heading.hasAttribute('unfiled_bookmarks_folder');
    const name = isOwn ? textOf(heading.textContent) : null;
    if (name) names.unshift(name.replaceAll('/', '∕'));
  }
  return names.join('/');
}

/** A list stands in the item of its heading, or after it: parsers differ with the tags that are left out. */
function headingOf(list: Element): Element | null {
  const inside = [...(list.parentElement?.children ?? [])].find(({ localName }) => localName === 'h3');
  if (list.parentElement?.localName === 'dt') return inside ?? null;
  const before = list.previousElementSibling;
  return before?.localName === 'dt' ? before.querySelector(':scope > h3') : null;
}

/** What stands below a link, before the next one. */
function noteOf(link: Element): string | null {
  const next = link.parentElement?.nextElementSibling;
  if (next?.localName !== 'dd') return null;
  const [first] = next.childNodes;
  return textOf(first?.nodeType === 3 ? first.textContent : null);
}
