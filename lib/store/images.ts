import type { ArticleId } from '../domain/article';
import { type ArticleImages, type ImageFile, type ImageHash, type ImageProblem, withImage } from '../domain/kept-image';
import { database } from './database';
import { failAsAppError } from './storage-error';

/** What became of the images of an article. */
export async function imagesOf(id: ArticleId): Promise<ArticleImages> {
  return (await database.articleImages.get(id)) ?? { id, kept: [], missing: [] };
}

/** The bytes of one; `null` when it is gone. */
export async function imageFile(hash: ImageHash): Promise<ImageFile | null> {
  const { images, commonImages } = database;
  return (await images.get(hash)) ?? (await commonImages.where('hash').equals(hash).first()) ?? null;
}

/** The bytes of some, in the same order; `null` for those that are gone. */
export async function imageFiles(hashes: readonly ImageHash[]): Promise<(ImageFile | null)[]> {
  const found = await database.images.bulkGet([...hashes]);
  return Promise.all(hashes.map((hash, index) => found[index] ?? imageFile(hash)));
}

/** What an image was made into for programs that do not show it; `null`: not yet. */
export async function commonImageOf(hash: ImageHash): Promise<ImageFile | null> {
  return (await database.commonImages.get(hash)) ?? null;
}

/**
 * Keeps what an image was made into.
 * @throws AppError `storage-full`, `storage-unavailable`
 */
export async function putCommonImage(of: ImageHash, file: ImageFile): Promise<void> {
  await failAsAppError(database.commonImages.put({ ...file, of }));
}

/** Those of some images that are not kept. */
export async function absentImages(hashes: readonly ImageHash[]): Promise<Set<ImageHash>> {
  const there = new Set(await database.images.where('hash').anyOf(hashes).primaryKeys());
  return new Set(hashes.filter((hash) => !there.has(hash)));
}

/** The images that are kept of an article, by the addresses that its text has. */
export async function imageFilesOf(id: ArticleId): Promise<Map<string, ImageFile>> {
  const { kept } = await imagesOf(id);
  const files = await database.images.bulkGet(kept.map(({ hash }) => hash));
  return new Map(kept.flatMap(({ url }, index) => (files[index] ? [[url, files[index]] as const] : [])));
}

/**
 * Keeps an image of an article, or why it is not kept. Of an article that is gone nothing is kept.
 * @throws AppError `storage-full`, `storage-unavailable`
 */
export function putImage(
  id: ArticleId,
  url: string,
  result: ImageFile | { readonly problem: ImageProblem },
): Promise<void> {
  const { articles, images, articleImages } = database;
  return failAsAppError(
    database.transaction('rw', [articles, images, articleImages], async () => {
      const [article, before] = await Promise.all([articles.get(id), imagesOf(id)]);
      if (!article) return;
      const now = withImage(before, url, result);
      await Promise.all([
        'hash' in result && images.put({ ...result, size: result.bytes.length }),
        articleImages.put({ ...now, hashes: now.kept.map(({ hash }) => hash) }),
      ]);
    }),
  );
}

/** How many images are kept, and in how many bytes. Asks the index alone, not the images. */
export async function keptImageSpace(): Promise<{ readonly images: number; readonly bytes: number }> {
  const sizes = (await database.images.orderBy('size').keys()) as number[];
  return { images: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Deletes every kept image. The texts keep their links. */
export function deleteImages(): Promise<void> {
  const { images, commonImages, articleImages } = database;
  return failAsAppError(
    database.transaction('rw', [images, commonImages, articleImages], async () => {
      await images.clear();
      await commonImages.clear();
      await articleImages.clear();
    }),
  );
}

/** Forgets the images of articles that go, and deletes those that no other has. Inside a transaction on `contentTables()`. */
export async function forgetImages(ids: readonly ArticleId[]): Promise<void> {
  const { images, commonImages, articleImages } = database;
  const rows = (await articleImages.bulkGet([...ids])).filter((row) => row !== undefined);
  await articleImages.bulkDelete([...ids]);
  const hashes = new Set<ImageHash>(rows.flatMap((row) => row.hashes));
  for (const hash of hashes) {
    if ((await articleImages.where('hashes').equals(hash).count()) > 0) continue;
    await images.delete(hash);
    await commonImages.delete(hash);
  }
}
