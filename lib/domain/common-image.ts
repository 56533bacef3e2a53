/** Above so many pixels an image is not opened: four bytes each stand in memory. */
export const mostPixels = 50_000_000;

/**
 * Whether an image is of a kind that not every program shows, and one picture: what moves would stand still as anything else.
 * https://developers.google.com/speed/webp/docs/riff_container, https://aomediacodec.github.io/av1-avif/
 */
export function isUncommonImage(mediaType: string, bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (mediaType === 'image/webp') return !(head.startsWith('VP8X', 12) && ((bytes[20] ?? 0) & 2) !== 0);
  if (mediaType === 'image/avif') return !head.startsWith('ftypavis', 4);
  return false;
}

/** Whether it may be one by its name alone. */
export function maybeUncommon(mediaType: string): boolean {
  return mediaType === 'image/webp' || mediaType === 'image/avif';
}
