import { problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { titleOf } from './fields/values';
import { readLines } from './files/read-lines';
import type { Importer } from './importer';

/** Addresses, one a line, with or without a title: `https://example.org/a | Title` as OneTab has it, or after a space or a tab. */
export const addressList: Importer = {
  id: 'address-list',
  label: 'importer_address_list',
  recognises({ head }) {
    const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const addresses = lines.filter((line) => /^\s*https?:\/\/\S/i.test(line));
    return addresses.length > 0 && addresses.length >= lines.length / 2;
  },

  async *read(file) {
    for await (const { number, text } of readLines(file)) {
      const place = { file: file.name, at: { unit: 'line', number } } as const;
      const [, url, title] = /^\s*([a-z][a-z\d+.-]*:\S+)(?:(?:\s*\|\s*|\s+)(.*))?$/i.exec(text) ?? [];
      if (url) yield toEntry(place, url, { title: titleOf(title, url) });
      else if (text.trim() !== '' && !text.startsWith('#')) yield problemAt('not-understood', place, text);
    }
  },
};
