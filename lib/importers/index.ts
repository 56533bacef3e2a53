import { addressList } from './address-list';
import { bookmarks } from './bookmarks';
import type { Importer } from './importer';
import { instapaper } from './instapaper';
import { karakeep } from './karakeep';
import { linkwarden } from './linkwarden';
import { markdownFiles } from './markdown-files';
import { matter } from './matter';
import { omnivore } from './omnivore';
import { pocket } from './pocket';
import { pocketHtml } from './pocket-html';
import { raindrop } from './raindrop';
import { readwiseReader } from './readwise-reader';
import { wallabag } from './wallabag';

/** Every product whose files can be imported. Each file goes to the first that recognises it: what is particular stands first. */
export const importers: readonly Importer[] = [
  pocket,
  pocketHtml,
  instapaper,
  omnivore,
  wallabag,
  readwiseReader,
  raindrop,
  matter,
  karakeep,
  linkwarden,
  markdownFiles,
  bookmarks,
  addressList,
];

/** The importer of an id; `null` when there is none of that name (any more). */
export function importerOf(id: string): Importer | null {
  return importers.find((importer) => importer.id === id) ?? null;
}
