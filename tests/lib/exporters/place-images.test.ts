import { expect, test } from 'vitest';
import type { ImageHash } from '../../../lib/domain/kept-image';
import { exporters } from '../../../lib/exporters';
import type { FolderExporter } from '../../../lib/exporters/exporter';
import { filesWithImages } from '../../../lib/exporters/place-images';
import { imagesIn } from '../../../lib/markdown/images-in';
import { aContext, aSavedArticle } from '../../support/builders';

const url = 'https://example.org/boat.jpg';
const images = [{ url, hash: 'c'.repeat(64) as ImageHash, mediaType: 'image/jpeg' }];
const folders = exporters.filter((exporter): exporter is FolderExporter => exporter.kind === 'folder');

test.each(folders.map((exporter) => [exporter.id, exporter] as const))(
  '%s: an image that is kept is beside the text, which shows it from there, and no other',
  (_, exporter) => {
    const item = { ...aSavedArticle({ markdown: `![A](${url})\n\n![B](https://example.org/b.png)\n` }), images };

    const files = filesWithImages(exporter, item, aContext());

    const [image] = files.flatMap((file) => ('image' in file ? [file] : []));
    const [text] = files.flatMap((file) => ('content' in file ? [file] : []));
    expect(image?.path).toMatch(/(^|\/)c{20}\.jpg$/);
    expect(text?.content).toContain(`](${exporter.images.link}${'c'.repeat(20)}.jpg)`);
    expect(imagesIn(text?.content ?? '')).toEqual(['https://example.org/b.png']);
  },
);

test('relative links lead from the text to the image', () => {
  for (const exporter of folders) {
    const { link, folder } = exporter.images;
    if (link.startsWith('/')) continue;
    const item = { ...aSavedArticle({ markdown: `![A](${url})\n` }), images };

    const files = filesWithImages(exporter, item, aContext());

    const paths = files.map(({ path }) => path);
    const target = new URL(`${link}${'c'.repeat(20)}.jpg`, `http://x/${paths[0]}`).pathname.slice(1);
    expect(paths, `${exporter.id} ${folder}`).toContain(target);
  }
});

test('without kept images the files are as they were', () => {
  for (const exporter of folders) {
    const item = aSavedArticle({ markdown: `![A](${url})\n` });

    expect(filesWithImages(exporter, item, aContext())).toEqual(exporter.filesOf(item, aContext()));
  }
});
