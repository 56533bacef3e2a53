import { isUncommonImage, mostPixels } from '../domain/common-image';

/** In JPEG: what is left out of the picture is not seen at it. */
const quality = 0.9;

/**
 * A WebP or AVIF as what every program shows: PNG where something is seen through it, else JPEG. To be called in a page.
 * @returns `null` for one that moves, is too large or can't be read: it stays as it is
 */
export async function toCommonImage(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!isUncommonImage(mediaType, bytes)) return null;
  const picture = await createImageBitmap(new Blob([bytes], { type: mediaType })).catch(() => null);
  if (!picture) return null;
  try {
    const { width, height } = picture;
    if (width * height > mostPixels) return null;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(picture, 0, 0);
    const type = isSeenThrough(context, width, height) ? 'image/png' : 'image/jpeg';
    const blob = await canvas.convertToBlob({ type, quality });
    return { mediaType: type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    picture.close();
  }
}

/** Looked through in strips: all of it at once would be copied once more. */
function isSeenThrough(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const strip = Math.max(1, Math.floor(1_000_000 / width));
  for (let top = 0; top < height; top += strip) {
    const { data } = context.getImageData(0, top, width, Math.min(strip, height - top));
    for (let index = 3; index < data.length; index += 4) if (data[index] !== 255) return true;
  }
  return false;
}
