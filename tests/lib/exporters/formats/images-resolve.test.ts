import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ImageHash } from '../../../../lib/domain/kept-image';
import { exporters } from '../../../../lib/exporters';
import type { ArchiveFile, ArchiveImage, FolderExporter } from '../../../../lib/exporters/exporter';
import { filesWithImages } from '../../../../lib/exporters/place-images';
import { imagesIn } from '../../../../lib/markdown/images-in';
import { aContext } from '../../../support/builders';
import { call, shownByGitHub, withFolder } from '../../../support/consumers';
import { exportedArticles } from '../../../support/exported-articles';

// Other programs take their time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Every image that an article shows from the web is kept. */
const articles = exportedArticles().map((item) => {
  const urls = [...new Set(imagesIn(item.markdown))].filter((url) => /^https?:/.test(url));
  const images = urls.map((url, index) => ({ url, hash: hashOf(index), mediaType: 'image/png' }));
  return { ...item, images };
});
const pictured = articles.filter(({ images }) => images.length > 0);
const folders = exporters.filter((exporter): exporter is FolderExporter => exporter.kind === 'folder');

test('there are more than three hundred articles, of which many have images', () => {
  expect(articles.length).toBeGreaterThan(300);
  expect(pictured.length).toBeGreaterThan(40);
});

describe.each(folders.map((exporter) => [exporter.id, exporter] as const))('%s, read by cmark-gfm', (_, exporter) => {
  let texts: ArchiveFile[];
  let images: Set<string>;

  beforeAll(() => {
    const files = articles.flatMap((item) => filesWithImages(exporter, item, aContext()));
    texts = files.filter((file): file is ArchiveFile => 'content' in file);
    images = new Set(files.filter((file): file is ArchiveImage => 'image' in file).map(({ path }) => path));
  });

  test('every image that is kept is shown from its file, and every file is shown', async () => {
    const shown = await shownByGitHub(texts.map(({ content }) => content));

    const used = new Set<string>();
    const lost: string[] = [];
    for (const [index, page] of shown.entries()) {
      for (const image of page.querySelectorAll('img')) {
        const source = image.getAttribute('src') ?? '';
        if (/^[a-z]+:/.test(source)) continue;
        const path = placeOf(source, exporter, texts[index]?.path ?? '');
        if (images.has(path)) used.add(path);
        else lost.push(`${texts[index]?.path}: ${source}`);
      }
    }
    expect(lost).toEqual([]);
    expect([...images].filter((path) => !used.has(path))).toEqual([]);
  });
});

test('plain: pandoc finds every image beside its text and puts it into its own book, without a warning', async () => {
  const [plain] = folders.filter(({ id }) => id === 'plain');
  if (!plain) throw new Error('There is no plain format');
  const files = pictured.slice(0, 60).flatMap((item) => filesWithImages(plain, item, aContext()));
  const written = files.map((file) => ('image' in file ? { path: file.path, content: onePixel } : file));
  const texts = files.filter((file) => 'content' in file).map(({ path }) => path);

  const { exitCode, log } = await withFolder(written, (folder) =>
    call(
      'pandoc',
      [
        '--file-scope',
        '--resource-path',
        folder,
        '-f',
        'gfm+yaml_metadata_block-tex_math_dollars',
        '-o',
        `${folder}/x.epub`,
      ].concat(texts.map((path) => `${folder}/${path}`)),
    ),
  );

  expect(log.split('\n').filter((line) => /Could not fetch resource images|images\//.test(line))).toEqual([]);
  expect(exitCode).toBe(0);
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function hashOf(index: number): ImageHash {
  return index.toString(16).padStart(20, '0').padEnd(64, 'a') as ImageHash;
}

/** Where in the archive a link leads: from the folder of the text, or from the root of the site that its folder becomes. */
function placeOf(source: string, { images: { link, folder } }: FolderExporter, text: string): string {
  if (link.startsWith('/')) return source.startsWith(link) ? (folder ?? '') + source.slice(link.length) : source;
  return decodeURI(new URL(source, `http://x/${text.split('/').map(encodeURIComponent).join('/')}`).pathname.slice(1));
}
