import { toClock } from '../domain/date-time';
import { imageEnding } from '../domain/image-type';
import { withImagePlaces } from '../markdown/with-image-places';
import type { ArchiveFile, ArchiveImage, ExportContext, ExportItem, FolderExporter } from './exporter';

/** The files of an article with the images that are kept of it, which its text shows from where they are put. */
export function filesWithImages(
  exporter: FolderExporter,
  item: ExportItem,
  context: ExportContext,
): readonly (ArchiveFile | ArchiveImage)[] {
  const { images = [], ...rest } = item;
  if (images.length === 0 || exporter.hasLinksOnly) return exporter.filesOf(rest, context);
  const { link, folder } = exporter.images;
  const names = new Map(images.map(({ url, hash, mediaType }) => [url, nameOf(hash, mediaType)]));
  const places = new Map([...names].map(([url, name]) => [url, link + name]));
  const files = exporter.filesOf({ ...rest, markdown: withImagePlaces(item.markdown, places) }, context);
  const beside = (files[0]?.path ?? '').replace(/[^/]*$/, '') + link;
  const modifiedAt = toClock(item.article.updatedAt);
  const unique = new Map(images.map((image) => [image.hash, image]));
  return [
    ...files,
    ...[...unique.values()].map(({ hash, mediaType }) => ({
      path: (folder ?? beside) + nameOf(hash, mediaType),
      image: hash,
      modifiedAt,
    })),
  ];
}

/** After its content, so that the same image has one name everywhere. */
export function nameOf(hash: string, mediaType: string): string {
  return `${hash.slice(0, 20)}.${imageEnding(mediaType)}`;
}
