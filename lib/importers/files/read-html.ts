import { wholeText } from './read-text';
import type { SourceFile } from './source-file';

/** Bookmarks carry their icons along. */
const longestPage = 256 * 1024 * 1024;

/** A file of HTML as a document: nothing of it runs or is loaded. */
export async function readHtml(file: SourceFile): Promise<Document> {
  return new DOMParser().parseFromString(await wholeText(file, longestPage), 'text/html');
}
