import { hostOf } from './canonical-url';

/** Room for `-2`, `.md` and a folder's own index within the 200 bytes a file name may have. */
const longestSlug = 180;

const encoder = new TextEncoder();

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A file name without its ending, made from the title: safe on every file system, at most 180 bytes in UTF-8, with
 * eight characters of the address's digest, so that two articles of one title differ and no name is a reserved one (`CON`, `NUL`).
 * @param digest at least 8 bytes that belong to the address
 */
export function toSlug(title: string, url: string, digest: Uint8Array): string {
  const suffix = Array.from(digest.subarray(0, 8), (byte) => base32[byte % 32]).join('');
  const words = wordsOf(title) || wordsOf(hostOf(url));
  return `${cutToBytes(words, longestSlug - suffix.length - 1)}-${suffix}`.replace(/^-+/, '');
}

/** Letters, digits and their marks of any script, joined by `-`. */
function wordsOf(text: string): string {
  return text
    .toWellFormed()
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’\p{Cf}]|\p{Variation_Selector}|\u20e3/gu, '') // Nothing to see, or left of an emoji.
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '') // A mark with no letter under it.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whole characters, as a reader counts them, as long as there are bytes left. */
function cutToBytes(text: string, limit: number): string {
  if (encoder.encode(text).length <= limit) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > limit) break;
    kept += segment;
  }
  return kept.replace(/-+$/, '');
}
