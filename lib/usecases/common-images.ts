import { maybeUncommon } from '../domain/common-image';
import type { ImageHash, KeptImage } from '../domain/kept-image';
import type { ExportItem } from '../exporters/exporter';
import { toCommonImage } from '../platform/common-image';
import { commonImageOf, imageFile, putCommonImage } from '../store/images';
import { sha256Of } from './sha-256';

/**
 * An article with its images as what every program shows. What an image becomes is kept, since another browser would write
 * other bytes: the same library gives the same files.
 */
export async function withCommonImages(item: ExportItem): Promise<ExportItem> {
  if (!item.images?.some(({ mediaType }) => maybeUncommon(mediaType))) return item;
  const images: KeptImage[] = [];
  for (const image of item.images) images.push(await toCommon(image));
  return { ...item, images };
}

async function toCommon(image: KeptImage): Promise<KeptImage> {
  if (!maybeUncommon(image.mediaType)) return image;
  const known = await commonImageOf(image.hash);
  if (known) return { ...image, hash: known.hash, mediaType: known.mediaType };
  const file = await imageFile(image.hash);
  const made = file && (await toCommonImage(file.mediaType, file.bytes));
  if (!made) return image;
  const hash = (await sha256Of(made.bytes)) as ImageHash;
  await putCommonImage(image.hash, { ...made, hash });
  return { ...image, hash, mediaType: made.mediaType };
}
