/** A kind of image that browsers show. */
export interface ImageType {
  readonly mediaType: string;
  /** Of a file's name, without a dot. */
  readonly ending: string;
}

const types: readonly (ImageType & { readonly isLike: (head: string) => boolean })[] = [
  { mediaType: 'image/png', ending: 'png', isLike: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { mediaType: 'image/jpeg', ending: 'jpg', isLike: (head) => head.startsWith('\xff\xd8\xff') },
  { mediaType: 'image/gif', ending: 'gif', isLike: (head) => /^GIF8[79]a/.test(head) },
  { mediaType: 'image/webp', ending: 'webp', isLike: (head) => /^RIFF[\s\S]{4}WEBP/.test(head) },
  {
    mediaType: 'image/avif',
    ending: 'avif',
    isLike: (head) => /^[\s\S]{4}ftyp(avi[fs]|mif1[\s\S]{0,40}avif)/.test(head),
  },
  { mediaType: 'image/bmp', ending: 'bmp', isLike: (head) => head.startsWith('BM') },
  { mediaType: 'image/svg+xml', ending: 'svg', isLike: isSvg },
];

/** What an image is by its first bytes, whatever its server says: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const type = types.find(({ isLike }) => isLike(head));
  return type ? { mediaType: type.mediaType, ending: type.ending } : null;
}

/** The ending of files of a media type. */
export function imageEnding(mediaType: string): string {
  return types.find((type) => type.mediaType === mediaType)?.ending ?? 'bin';
}

/** XML whose first element is a drawing. */
function isSvg(head: string): boolean {
  return /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(
    head,
  );
}
