import type { ArticleId } from '../domain/article';
import { imageTypeOf } from '../domain/image-type';
import { type ImageFile, type ImageHash, type ImageProblem, mostImages } from '../domain/kept-image';
import { fetchImage } from '../platform/fetch-image';
import { imagesOf, putImage } from '../store/images';
import { sha256Of } from './sha-256';

/** So many are asked for at a time: what a browser asks of one site at most. */
const atOnce = 6;

/**
 * Keeps the images of an article that are not kept yet, one by one: what was kept when it is cut off stays, and the rest can be
 * asked for again. An image that can't be had stays the link that it is.
 * @param urls of its images
 * @param tabId the tab that shows the page, if there is one
 * @throws AppError `storage-full`, `storage-unavailable`
 */
export async function keepImages(
  id: ArticleId,
  urls: readonly string[],
  tabId: number | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const kept = new Set((await imagesOf(id)).kept.map(({ url }) => url));
  const wanted = [...new Set(urls)].filter((url) => URL.canParse(url) && /^https?:/i.test(url) && !kept.has(url));
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
}

async function imageAt(url: string, tabId: number | null): Promise<ImageFile | { readonly problem: ImageProblem }> {
  const fetched = await fetchImage(url, tabId);
  if ('problem' in fetched) return fetched;
  const type = imageTypeOf(fetched.bytes);
  if (!type) return { problem: 'no-image' };
  return { hash: (await sha256Of(fetched.bytes)) as ImageHash, mediaType: type.mediaType, bytes: fetched.bytes };
}
