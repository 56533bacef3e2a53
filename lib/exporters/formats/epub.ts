import { toClock } from '../../domain/date-time';
import { fingerprintOf } from '../../domain/fingerprint';
import { chapterOf } from '../epub/chapter';
import { type BookImage, bookImages } from '../epub/images';
import { type BookChapter, navigationOf, packageOf } from '../epub/package';
import { bookStyle, container } from '../epub/parts';
import type { ArchiveFile, BookExporter } from '../exporter';

/**
 * A book in EPUB 3: an article a chapter, each in its own language, with the images that are kept. Pictures from elsewhere are
 * not allowed in one, so their words stand there as links. https://www.w3.org/TR/epub-33/
 */
export const epub: BookExporter = {
  kind: 'book',
  id: 'epub',
  label: 'exporter_epub',
  group: 'books',
  ending: 'epub',
  mediaType: 'application/epub+zip',

  open(context) {
    const chapters: BookChapter[] = [];
    const images = new Map<string, BookImage>();
    let modifiedAt = start;
    return {
      begin: () => [
        // The first file of the zip, so that programs know it for a book by its bytes.
        { path: 'mimetype', content: 'application/epub+zip', modifiedAt: start },
        { path: 'META-INF/container.xml', content: container, modifiedAt: start },
        { path: 'EPUB/style.css', content: bookStyle, modifiedAt: start },
      ],
      add(item) {
        const name = `text/${String(chapters.length + 1).padStart(5, '0')}.xhtml`;
        const own = bookImages(item.images ?? []);
        const content = chapterOf(item, context, own);
        const { article } = item;
        chapters.push({ name, article });
        const changed = toClock(article.updatedAt);
        if (changed > modifiedAt) modifiedAt = changed;
        const fresh = [...own.values()].filter((image) => !images.has(image.name));
        for (const image of fresh) images.set(image.name, image);
        return [
          { path: `EPUB/${name}`, content, modifiedAt: changed },
          ...[...new Set(fresh.map((image) => image.name))].map((image) => ({
            path: `EPUB/${image}`,
            image: (images.get(image) as BookImage).hash,
            modifiedAt: changed,
          })),
        ];
      },
      end(): readonly ArchiveFile[] {
        const id = `urn:gleaner:${fingerprintOf(chapters.map(({ article }) => article.id).join(' '))}`;
        return [
          { path: 'EPUB/nav.xhtml', content: navigationOf(chapters, context), modifiedAt },
          { path: 'EPUB/package.opf', content: packageOf(chapters, [...images.values()], context, id), modifiedAt },
        ];
      },
    };
  },
};

const start = new Date(1980, 0, 1);
