import { assertNever } from '../domain/assert-never';
import type { ExportContext, Exporter, ExportItem } from './exporter';
import { filesWithImages } from './place-images';

/** What a format makes of one article: the file with its text. `path` is `null` where all articles are in one file. */
export function previewOf(
  exporter: Exporter,
  item: ExportItem,
  context: ExportContext,
): { readonly path: string | null; readonly content: string } {
  switch (exporter.kind) {
    case 'folder': {
      const [file] = filesWithImages(exporter, item, context);
      return { path: file?.path ?? null, content: file && 'content' in file ? file.content : '' };
    }
    case 'book': {
      const book = exporter.open(context);
      book.begin();
      const [file] = book.add(item);
      return { path: file?.path ?? null, content: file && 'content' in file ? file.content : '' };
    }
    case 'document': {
      const text = exporter.open(context);
      return {
        path: null,
        content: [...text.begin(), ...text.add(item), ...text.end()]
          .filter((piece) => typeof piece === 'string')
          .join(''),
      };
    }
    default:
      return assertNever(exporter);
  }
}
