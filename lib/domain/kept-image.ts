import type { ArticleId } from './article';
import type { Brand } from './brand';

/** SHA-256 of the bytes of an image, in hexadecimal: the same image is kept once. */
export type ImageHash = Brand<string, 'ImageHash'>;

/** Why an image is not kept. */
export type ImageProblem =
  /** The site gives it to its own pages only, and the reader has not allowed us to ask. */
  'not-allowed' | 'unreachable' | 'no-image' | 'too-large';

/** An image that is kept, under the address that the text has. */
export interface KeptImage {
  readonly url: string;
  readonly hash: ImageHash;
  readonly mediaType: string;
}

/** What became of the images of an article. Of those in neither list nobody has asked yet. */
export interface ArticleImages {
  readonly id: ArticleId;
  readonly kept: readonly KeptImage[];
  readonly missing: readonly { readonly url: string; readonly problem: ImageProblem }[];
}

/** The bytes of an image. */
export interface ImageFile {
  readonly hash: ImageHash;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** In bytes: what is larger stays a link. */
export const largestImage = 10_000_000;

/** In one article. */
export const mostImages = 300;

/** The images of an article after one more of them was asked for. */
export function withImage(
  images: ArticleImages,
  url: string,
  result: Omit<KeptImage, 'url'> | { readonly problem: ImageProblem },
): ArticleImages {
  const kept = images.kept.filter((image) => image.url !== url);
  const missing = images.missing.filter((image) => image.url !== url);
  return 'hash' in result
    ? { ...images, kept: [...kept, { url, hash: result.hash, mediaType: result.mediaType }], missing }
    : { ...images, kept, missing: [...missing, { url, problem: result.problem }] };
}
