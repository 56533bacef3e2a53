import type { ArticleId } from '../domain/article';
import { imageTypeOf } from '../domain/image-type';
import {
  type ArticleImages,
  type ImageFile,
  type ImageHash,
  type ImageProblem,
  mostImages,
} from '../domain/kept-image';
import { imagesIn } from '../markdown/images-in';
import { fetchImage } from '../platform/fetch-image';
import { savedArticle } from '../store/articles';
import { imagesOf, putImage } from '../store/images';
import { sha256Of } from './sha-256';

/** So many are asked for at a time: what a browser asks of one site at most. */
const atOnce = 6;

/**
 * Keeps the images of an article that are not kept yet, one by one: what was kept when it is cut off stays, and the rest can be
 * asked for again. An image that can't be had stays the link that it is.
 * @param tabId the tab that shows the page, if there is one
 * @throws AppError `storage-full`, `storage-unavailable`
 */
export async function keepImages(
  id: ArticleId,
  tabId: number | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ArticleImages> {
  const [saved, before] = await Promise.all([savedArticle(id), imagesOf(id)]);
  const kept = new Set(before.kept.map(({ url }) => url));
  const wanted = saved ? imagesIn(saved.markdown).filter((url) => !kept.has(url)) : [];
  const waiting = wanted.slice(0, Math.max(0, mostImages - kept.size));
  const total = waiting.length;
  onProgress(0, total);
  let done = 0;
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      await putImage(id, url, await imageAt(url, tabId));
      onProgress(++done, total);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return imagesOf(id);
}

/** How the images of a text stand: those of which nobody has asked yet are missing as well. */
export function imageStates(
  markdown: string,
  { kept, missing }: Pick<ArticleImages, 'kept' | 'missing'>,
): {
  readonly total: number;
  readonly kept: number;
  readonly missing: readonly { url: string; problem: ImageProblem | null }[];
} {
  const urls = imagesIn(markdown);
  const known = new Set(kept.map(({ url }) => url));
  const problems = new Map(missing.map(({ url, problem }) => [url, problem]));
  const rest = urls.filter((url) => !known.has(url));
  return {
    total: urls.length,
    kept: urls.length - rest.length,
    missing: rest.map((url) => ({ url, problem: problems.get(url) ?? null })),
  };
}

async function imageAt(url: string, tabId: number | null): Promise<ImageFile | { readonly problem: ImageProblem }> {
  const fetched = await fetchImage(url, tabId);
  if ('problem' in fetched) return fetched;
  const type = imageTypeOf(fetched.bytes);
  if (!type) return { problem: 'no-image' };
  return { hash: (await sha256Of(fetched.bytes)) as ImageHash, mediaType: type.mediaType, bytes: fetched.bytes };
}
