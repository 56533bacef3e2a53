import { expect, test } from 'vitest';
import { settleImage } from '../../../../lib/extract/page/settle-image';
import { openPage } from '../../../support/open-page';

const base = 'https://news.example/';

test.each([
  ['an icon has the size that is seen', '<img src="/x.png">', '/x.png', 32, '32×32'],
  ['a size that the page says stays', '<img src="/x.png" width="16" height="16">', '/x.png', 32, '16×16'],
  ['a picture has none', '<img src="/x.png">', '/x.png', 640, '×'],
  ['the preview of a picture is no icon', '<img src="/tiny.png" data-src="/x.png">', '/tiny.png', 20, '×'],
])('%s', (_, html, shown, naturalWidth, size) => {
  const image = openPage(html, base).querySelector('img') as Element;

  settleImage(image, {
    currentSrc: URL.parse(shown, base)?.href ?? '',
    naturalWidth,
    naturalHeight: naturalWidth,
    baseURI: base,
  });

  expect(new URL(image.getAttribute('src') ?? '', base).pathname).toBe('/x.png');
  expect(`${image.getAttribute('width') ?? ''}×${image.getAttribute('height') ?? ''}`).toBe(size);
});
