import { expect, test } from 'vitest';
import { imageAddressOf } from '../../../../lib/extract/page/image-address';
import { openPage } from '../../../support/open-page';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

test.each([
  ['an address as it is', '<img src="/a.jpg">', '/a.jpg'],
  [
    'an address without a file ending',
    '<img src="https://mmbiz.example/x/641?wx_fmt=jpeg">',
    'https://mmbiz.example/x/641?wx_fmt=jpeg',
  ],
  [
    'data-src before a spinner',
    '<img src="/img/spinner.svg" data-src="https://img.example/om/641">',
    'https://img.example/om/641',
  ],
  ['data-original before a spacer', '<img src="spacer.gif" data-original="/img?id=3">', '/img?id=3'],
  ['data-lazy-srcset', `<img src="${pixel}" data-lazy-srcset="/a.jpg 400w, /b.jpg 900w">`, '/b.jpg'],
  ['data-srcset alone', '<img data-srcset="/a.jpg 1x, /b.jpg 2x">', '/b.jpg'],
  [
    'the largest of a srcset before the preview',
    '<img src="/a-20.jpg" srcset="/a-400.jpg 400w, /a-1600.jpg 1600w">',
    '/a-1600.jpg',
  ],
  ['the largest file a page names', '<img src="/s.jpg" data-src="/m.jpg" data-hi-res-src="/l.jpg">', '/l.jpg'],
  ['data-flickity-lazyload', `<img src="${pixel}" data-flickity-lazyload="/f.jpg">`, '/f.jpg'],
  [
    'data-pagespeed-lazy-src',
    '<img src="/pagespeed_static/1.JiBnMqyl6S.gif" data-pagespeed-lazy-src="https://x.example/a.png">',
    'https://x.example/a.png',
  ],
  ['data-ks-lazyload', '<img src="/blank.gif" data-ks-lazyload="//img.example/a.jpg">', '//img.example/a.jpg'],
  ['an image called grey that is none but itself', '<img src="/img/grey-whale.jpg">', '/img/grey-whale.jpg'],
  ['no state of a script', `<img src="/a.jpg" data-src='{"a":1}'>`, '/a.jpg'],
  ['no spacer', '<img src="/img/spacer.gif">', null],
  ['no spinner', '<img src="/img/loading.svg">', null],
  ['no picture in the page itself', `<img src="${pixel}">`, null],
  ['no counter of visitors', '<img src="https://www.facebook.com/tr?id=1&ev=PageView" alt="">', null],
  ['nothing of one pixel', '<img src="/count?page=3" width="1" height="1">', null],
  ['what comes in the place of one pixel', '<img src="/1.gif" width="1" height="1" data-src="/a.jpg">', '/a.jpg'],
  ['no source', '<img alt="Gone">', null],
])('of an image it gives %s', (_, html, address) => {
  const page = openPage(html, 'https://news.example/a/');

  expect(imageAddressOf(page.querySelector('img') as Element, null)).toBe(address);
});

test.each([
  [
    'JPEG before AVIF',
    '<source type="image/avif" srcset="/a.avif 1600w"><source type="image/jpeg" srcset="/a.jpg 1600w"><img src="/s.jpg">',
    '/a.jpg',
  ],
  ['WebP before a preview', '<source type="image/webp" srcset="/a.webp 900w"><img src="/s.jpg">', '/a.webp'],
  ['the image itself before AVIF', '<source type="image/avif" srcset="/a.avif"><img src="/a.jpg">', '/a.jpg'],
  ['AVIF where there is nothing else', `<source type="image/avif" srcset="/a.avif"><img src="${pixel}">`, '/a.avif'],
  ['a type that only its name tells', '<source srcset="/a.avif"><img srcset="/a.jpg 2x">', '/a.jpg'],
  [
    'that for large screens',
    '<source media="(max-width: 600px)" srcset="/tall.jpg"><source media="(min-width: 601px)" srcset="/wide.jpg"><img src="/s.jpg">',
    '/wide.jpg',
  ],
  ['sources that wait too', `<source data-srcset="/a.jpg 1x, /b.jpg 2x"><img src="${pixel}">`, '/b.jpg'],
])('of a picture it gives %s', (_, sources, address) => {
  const page = openPage(`<picture>${sources}</picture>`, 'https://news.example/a/');

  expect(imageAddressOf(page.querySelector('img') as Element, null)).toBe(address);
});

test.each([
  ['what the browser shows', '<img src="/small.jpg">', '/shown.jpg', 640, 'https://news.example/shown.jpg'],
  [
    'what comes in the place of a blurred preview',
    '<img src="/tiny.jpg" data-src="/real.jpg">',
    '/tiny.jpg',
    20,
    '/real.jpg',
  ],
  [
    'what came in the place of a preview',
    '<img src="/shown.jpg" data-src="/old">',
    '/shown.jpg',
    900,
    'https://news.example/shown.jpg',
  ],
  [
    'the largest of the set that the browser chose from',
    '<picture><source media="(min-width: 9px)" srcset="/x.jpg 900w"><img srcset="/y.jpg 300w, /z.jpg 800w"></picture>',
    '/y.jpg',
    300,
    '/z.jpg',
  ],
])('of an image that is shown it gives %s', (_, html, shown, naturalWidth, address) => {
  const page = openPage(html, 'https://news.example/a/');
  const currentSrc = `https://news.example${shown}`;

  expect(
    imageAddressOf(page.querySelector('img') as Element, {
      currentSrc,
      naturalWidth,
      naturalHeight: naturalWidth,
      baseURI: 'https://news.example/a/',
    }),
  ).toBe(address);
});
