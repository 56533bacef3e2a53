import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import type { ImageHash } from '../../../lib/domain/kept-image';
import { imageStates } from '../../../lib/markdown/image-states';
import { putArticle } from '../../../lib/store/articles';
import { imageFile, imageFilesOf, imagesOf, keptImageSpace, putImage } from '../../../lib/store/images';
import { deleteArticles, deleteLibrary, emptyTrash, restoreArticles } from '../../../lib/store/trash';
import { aContent, anArticle } from '../../support/builders';

const now = '2026-11-22T12:00:00+08:00';
const url = 'https://example.org/boat.jpg';
const boat = { hash: 'b0a7' as ImageHash, mediaType: 'image/jpeg', bytes: Uint8Array.of(1, 2, 3) };
let steps = 0;

beforeEach(() => deleteLibrary());

test('an image is kept once, whoever shows it, and goes with the last that does', async () => {
  const [one, other] = [await saved(), await saved()];
  await putImage(one.id, url, boat);
  await putImage(other.id, 'https://example.net/same.jpg', boat);

  expect(await keptImageSpace()).toEqual({ images: 1, bytes: 3 });
  expect((await imageFilesOf(one.id)).get(url)).toMatchObject(boat);

  await deleteForGood(one);
  expect(await imageFile(boat.hash)).toMatchObject(boat);
  await deleteForGood(other);
  expect(await keptImageSpace()).toEqual({ images: 0, bytes: 0 });
});

test('an article that comes back from the trash has its images', async () => {
  const article = await saved();
  await putImage(article.id, url, boat);

  await deleteArticles([article.id], anUndoId(), now);
  await restoreArticles([article.id], anUndoId(), now);

  expect((await imagesOf(article.id)).kept).toEqual([{ url, hash: boat.hash, mediaType: boat.mediaType }]);
});

test('what could not be had is known with the reason, until it is had', async () => {
  const { id } = await saved();
  const markdown = `![A](${url}) ![B](https://example.org/b.png)\n`;
  await putImage(id, url, { problem: 'not-allowed' });

  expect(imageStates(markdown, await imagesOf(id))).toEqual({
    total: 2,
    kept: 0,
    missing: [
      { url, problem: 'not-allowed' },
      { url: 'https://example.org/b.png', problem: null },
    ],
  });

  await putImage(id, url, boat);
  expect(imageStates(markdown, await imagesOf(id))).toMatchObject({ kept: 1, missing: [{ problem: null }] });
});

test('of an article that was deleted meanwhile nothing is kept', async () => {
  const article = anArticle();

  await putImage(article.id, url, boat);

  expect(await keptImageSpace()).toEqual({ images: 0, bytes: 0 });
});

async function saved(): Promise<Article> {
  const article = anArticle();
  await putArticle(article, aContent(`![](${url})\n`), anUndoId(), null);
  return article;
}

async function deleteForGood({ id }: Article): Promise<void> {
  await deleteArticles([id], anUndoId(), now);
  await emptyTrash();
}

function anUndoId(): UndoId {
  return `undo-${++steps}` as UndoId;
}
