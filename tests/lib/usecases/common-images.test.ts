import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ImageHash } from '../../../lib/domain/kept-image';
import { plain } from '../../../lib/exporters/formats/plain';
import { filesWithImages } from '../../../lib/exporters/place-images';
import { putArticle } from '../../../lib/store/articles';
import { deleteImages, imageFile, putImage } from '../../../lib/store/images';
import { deleteLibrary } from '../../../lib/store/trash';
import { withCommonImages } from '../../../lib/usecases/common-images';
import { aContent, aContext, anArticle } from '../../support/builders';

/** No canvas here: the drawing is tested in the browser. */
const made = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/platform/common-image', () => ({ toCommonImage: made }));

const article = anArticle();
const [webp, png] = ['https://a.b/c.webp', 'https://a.b/d.png'];
const markdown = `![C](${webp}) ![D](${png})\n`;
const item = {
  article,
  markdown,
  images: [
    { url: webp, hash: 'c'.repeat(64) as ImageHash, mediaType: 'image/webp' },
    { url: png, hash: 'd'.repeat(64) as ImageHash, mediaType: 'image/png' },
  ],
};

beforeEach(async () => {
  await deleteLibrary();
  made.mockReset();
  await putArticle(article, aContent(markdown), 'U' as never, null);
  for (const { url, ...image } of item.images) await putImage(article.id, url, { ...image, bytes: Uint8Array.of(1) });
});

test('an image becomes another once, and its name and the links follow', async () => {
  made.mockImplementation(async () => ({ mediaType: 'image/jpeg', bytes: Uint8Array.of(made.mock.calls.length) }));

  const first = await withCommonImages(item);
  const second = await withCommonImages(item);

  expect(made).toHaveBeenCalledTimes(1);
  expect(second).toEqual(first);
  const [text, image, other] = filesWithImages(plain, first, aContext());
  const hash = first.images?.[0]?.hash as ImageHash;
  expect(image).toMatchObject({ path: `images/${hash.slice(0, 20)}.jpg`, image: hash });
  expect(other?.path).toBe(`images/${'d'.repeat(20)}.png`);
  expect(text && 'content' in text && text.content).toContain(`![C](images/${hash.slice(0, 20)}.jpg)`);
  expect((await imageFile(hash))?.bytes).toEqual(Uint8Array.of(1));
});

test('one that can’t be made into another stays as it is', async () => {
  made.mockResolvedValue(null);

  expect(await withCommonImages(item)).toEqual(item);
});

test('what was made of images goes with them', async () => {
  made.mockResolvedValue({ mediaType: 'image/png', bytes: Uint8Array.of(9) });
  const hash = (await withCommonImages(item)).images?.[0]?.hash as ImageHash;

  await deleteImages();

  expect(await imageFile(hash)).toBeNull();
});
