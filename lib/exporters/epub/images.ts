import type { KeptImage } from '../../domain/kept-image';
import { nameOf } from '../place-images';

/** What every reading system shows: https://www.w3.org/TR/epub-32/#sec-core-media-types */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/svg+xml']);

/** An image of a book. */
export interface BookImage extends KeptImage {
  /** Its path in the book. */
  readonly name: string;
}

/** The images that a book may have, by the addresses that the text has. The others stay links. */
export function bookImages(images: readonly KeptImage[]): ReadonlyMap<string, BookImage> {
  return new Map(
    images
      .filter(({ mediaType }) => shown.has(mediaType))
      .map((image) => [image.url, { ...image, name: `images/${nameOf(image.hash, image.mediaType)}` }]),
  );
}
