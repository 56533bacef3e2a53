import { expect, test } from 'vitest';
import { settleImage } from '../../../../lib/extract/page/settle-image';
import { openPage } from '../../../support/open-page';

const base = 'https://news.example/';

test.each([
  ['an icon is marked', '<img src="/x.png">', '/x.png', 32, true],
  ['a picture is not', '<img src="/x.png">', '/x.png', 640, false],
  ['nor is a picture whose preview is small', '<img src="/tiny.png" data-src="/x.png">', '/tiny.png', 20, false],
])('%s', (_, html, shown, naturalWidth, isIcon) => {
  const image = openPage(html, base).querySelector('img') as Element;

  settleImage(image, {
    currentSrc: URL.parse(shown, base)?.href ?? '',
    naturalWidth,
    naturalHeight: naturalWidth,
    baseURI: base,
  });

  expect(new URL(image.getAttribute('src') ?? '', base).pathname).toBe('/x.png');
  expect(image.hasAttribute('data-icon')).toBe(isIcon);
});
