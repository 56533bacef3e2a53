import { expect, test, vi } from 'vitest';
import { images } from '../../../../lib/extract/constructs/images/images';
import { pictureKey } from '../../../../lib/extract/constructs/images/picture-key';
import { copyPage } from '../../../../lib/extract/page/copy-page';
import { openPage } from '../../../support/open-page';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

test.each([
  ['an image as it is', '<img src="/a.jpg" alt="A">', '<img src="/a.jpg" alt="A">'],
  [
    'the image of a picture',
    '<picture><source srcset="/a.webp 900w"><img src="/a.jpg"></picture>',
    '<img src="/a.webp">',
  ],
  ['an image made of sources', '<picture><source srcset="/a.jpg"></picture>', '<img src="/a.jpg">'],
  ['nothing of an image without a picture', `<p>A<img src="${pixel}">B</p>`, '<p>AB</p>'],
  ['nothing of a bullet', '<p><img src="/bullet.gif" width="12" height="12">B</p>', '<p>B</p>'],
  ['nothing of a sign', '<p><img src="/img/icons/icon-play.svg" alt="Play">B</p>', '<p>B</p>'],
  ['a photograph of a sign', '<img src="/2026/logo-of-the-ferry.jpg">', '<img src="/2026/logo-of-the-ferry.jpg">'],
  [
    'the letter that an emoji is',
    '<p>Hi <img class="emoji" src="https://s.w.example/emoji/1f600.svg" alt="😀"></p>',
    '<p>Hi 😀</p>',
  ],
  [
    'what is in <noscript>',
    `<img src="${pixel}"><noscript><img src="/a.jpg" alt="A"></noscript>`,
    '<img src="/a.jpg" alt="A">',
  ],
  [
    'what is in a <noscript> in a box',
    `<div class="img-wrap"><noscript><img src="/a.jpg"></noscript></div>`,
    '<div class="img-wrap"><img src="/a.jpg"></div>',
  ],
  [
    'one of an image and its <noscript>',
    '<div><img data-src="/a-300x200.jpg"></div><noscript><img src="/a.jpg" alt="A"></noscript>',
    '<div><img data-src="/a-300x200.jpg" src="/a-300x200.jpg" alt="A"></div>',
  ],
  [
    'no counter in <noscript>',
    '<p>A</p><noscript><img src="/c" width="1" height="1">Please switch it on.</noscript>',
    '<p>A</p>',
  ],
  [
    'the image of AMP',
    '<amp-img src="/a.jpg" srcset="/a-900.jpg 900w" alt="A"></amp-img>',
    '<img src="/a-900.jpg" alt="A">',
  ],
  [
    'the background that is an image',
    '<div role="img" aria-label="A" style="background-image: url(\'/a.jpg\')"></div>',
    '<div role="img" aria-label="A" style="background-image: url(\'/a.jpg\')"><img data-src="/a.jpg" alt="A" src="/a.jpg"></div>',
  ],
  [
    'the background that waits',
    '<div data-bg="/a.jpg"></div>',
    '<div data-bg="/a.jpg"><img data-src="/a.jpg" alt="" src="/a.jpg"></div>',
  ],
  [
    'a picture that can be enlarged',
    '<button aria-label="Open"><span>+</span><img src="/a.jpg"></button>',
    '<img src="/a.jpg">',
  ],
  [
    'a figure that can be enlarged',
    '<button><figure><img src="/a.jpg"><figcaption>A</figcaption></figure></button>',
    '<figure><img src="/a.jpg"><figcaption>A</figcaption></figure>',
  ],
  ['no link to the same picture', '<a href="/a.jpg"><img src="/a-300x200.jpg"></a>', '<img src="/a-300x200.jpg">'],
  ['a link to another page', '<a href="/b"><img src="/a.jpg"></a>', '<a href="/b"><img src="/a.jpg"></a>'],
  [
    'one of a picture for narrow and for wide screens',
    '<section><div><img class="s" src="/a-300x200.jpg"></div><div><img src="/a.jpg" alt="A"></div></section>',
    '<section><div><img class="s" src="/a-300x200.jpg" alt="A"></div><div></div></section>',
  ],
  [
    'the one that is to be seen',
    '<section><div><img hidden src="/a-300x200.jpg"></div><div><img src="/a.jpg"></div></section>',
    '<section><div></div><div><img src="/a.jpg" alt=""></div></section>',
  ],
  [
    'no clones of sliders',
    '<ul><li class="slick-cloned"><img src="/b.jpg"></li><li><img src="/a.jpg"></li><li><img src="/b.jpg"></li></ul>',
    '<ul><li><img src="/a.jpg"></li><li><img src="/b.jpg"></li></ul>',
  ],
  [
    'a picture twice that is shown twice',
    `<p><img src="/a.jpg"></p><p>${'Rain. '.repeat(60)}</p><p><img src="/a.jpg"></p>`,
    `<p><img src="/a.jpg"></p><p>${'Rain. '.repeat(60)}</p><p><img src="/a.jpg"></p>`,
  ],
])('of a page there is %s', (_, html, expected) => {
  const copy = copyPage(openPage(html, 'https://news.example/a/'));

  images.standardise(copy);

  expect(copy.body.innerHTML).toBe(expected);
});

test.each([
  ['/a/photo.jpg', '/a/photo-300x200.jpg'],
  ['/a/photo.jpg?w=300', '/a/photo.jpg?w=900&q=80'],
  ['https://i0.example/a/photo.jpg', 'https://cdn.example/a/photo.jpg'],
  ['/c/w_400,h_300/a/photo.jpg', '/c/w_1600/a/photo.jpg'],
  ['/_next/image?url=%2Fa%2Fphoto.jpg&w=640&q=75', '/a/photo.jpg'],
  ['/a/photo@2x.jpg', '/a/photo.jpg'],
])('%s and %s are one picture', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});

test.each([
  ['/a/photo-1.jpg', '/a/photo-2.jpg'],
  ['/a/DSC_1234.jpg', '/a/DSC_1235.jpg'],
  ['/image/3', '/image/4'],
  ['/image?id=3', '/image?id=4'],
  ['/om_bt/garden/641', '/om_bt/bridge/641'],
])('%s and %s are two pictures', (a, b) => {
  expect(keyOf(a)).not.toBe(keyOf(b));
});

function keyOf(address: string): string {
  return pictureKey(address, 'https://news.example/');
}

test('the pictures of a long page do not each ask for all of its text', () => {
  const page = openPage(
    `<p>${'It rained. '.repeat(40)}</p><p><img src="/a.gif"><noscript>&lt;img src="/a.jpg"&gt;</noscript></p>`.repeat(
      20,
    ),
    'https://news.example/',
  );
  const asked = vi.spyOn(page.body, 'textContent', 'get');

  images.standardise(page);

  expect(page.querySelector('noscript')).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
