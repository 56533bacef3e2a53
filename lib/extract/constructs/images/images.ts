import { addressInStyle } from '../../page/address-in-style';
import { findAny } from '../../page/find-any';
import { settleImage } from '../../page/settle-image';
import type { Construct } from '../construct';
import { foldDuplicates } from './duplicates';
import { settleNoscripts } from './noscript';

/** Elements of frameworks that are images: https://amp.dev/documentation/components/amp-img */
const imageElements = 'amp-img, amp-anim, ion-img, [data-bg], [data-background-image], [data-image-src]:not(img)';

export const pictureFile = /\.(jpe?g|png|webp|gif|avif)([?#]|$)/i;

/** Drawings of the page's own: signs on buttons, and the paper's name. A photograph is no drawing. */
const signFile =
  /(^|[/_.-])(icons?|icn|ico|logos?|sprites?|arrows?|chevron|zoom-in|buttons?|btn)([/_.-]|$)[^?#]*\.(svg|gif)([?#]|$)|\/icons\/[^?#]*\.png([?#]|$)/i;

/** In pixels. What is not larger is a bullet or a button. */
const smallest = 32;

/**
 * Every picture of a page once, as `<img src alt>`: those of AMP, of `<noscript>`, of styles, of `<picture>`; none that shows
 * nothing. `page/` has given the images that the browser knows their addresses.
 */
export const images: Construct = {
  name: 'images',
  standardise(page) {
    for (const element of findAny(page, imageElements)) replaceElement(element);
    for (const element of page.querySelectorAll(
      '[role="img" i][style*="url(" i], figure [style*="background" i][style*="url(" i]',
    ))
      addBackground(element);
    for (const button of page.querySelectorAll('button')) openButton(button);
    settleNoscripts(page);
    for (const picture of page.querySelectorAll('picture')) unfold(picture);
    for (const image of page.querySelectorAll('img')) settle(image);
    foldDuplicates(page);
    for (const link of page.querySelectorAll('a[href]')) if (leadsToItself(link)) link.replaceWith(...link.childNodes);
  },
};

/** What enlarges a picture when it is pressed is the picture, and whatever belongs to it. */
function openButton(button: Element): void {
  if (!button.querySelector('img, picture')) return;
  const figure = button.querySelector('figure, figcaption');
  if (figure) button.replaceWith(...button.childNodes);
  else
    button.replaceWith(
      ...[...button.querySelectorAll('picture, img')].filter((image) => !image.parentElement?.closest('picture')),
    );
}

/** An element of a framework, with what it says of its picture. */
function replaceElement(element: Element): void {
  const isImage = /-(img|anim)$/.test(element.localName);
  if (!isImage && element.querySelector('img, picture, video')) return;
  const image = element.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'alt', 'title', 'width', 'height', 'data-src']) {
    const value = element.getAttribute(name);
    if (value !== null) image.setAttribute(name, value);
  }
  const background = ['data-bg', 'data-background-image', 'data-image-src']
    .map((name) => element.getAttribute(name))
    .find(Boolean);
  if (background && !isImage) image.setAttribute('data-src', addressInStyle(background) ?? background);
  if (!image.getAttribute('alt')) image.setAttribute('alt', element.getAttribute('aria-label') ?? '');
  settleImage(image, null);
  if (!image.hasAttribute('src')) return;
  if (isImage) element.replaceWith(image);
  else element.append(image);
}

/** A picture that is the background of an element which is there to show it. */
function addBackground(element: Element): void {
  const address = addressInStyle(element.getAttribute('style') ?? '');
  if (!address || element.querySelector('img')) return;
  const image = element.ownerDocument.createElement('img');
  image.setAttribute('data-src', address);
  image.setAttribute('alt', element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
  settleImage(image, null);
  if (image.hasAttribute('src')) element.append(image);
}

/** The image of a picture, which knows its best source by now; or an image made of the sources alone. */
function unfold(picture: Element): void {
  const page = picture.ownerDocument;
  let image = picture.querySelector('img');
  if (!image && picture.querySelector('source')) {
    image = picture.appendChild(page.createElement('img'));
    settleImage(image, null);
  }
  for (const source of picture.querySelectorAll('source')) source.remove();
  picture.replaceWith(...picture.childNodes);
}

function settle(image: Element): void {
  const alt = image.getAttribute('alt') ?? '';
  if (isEmoji(image, alt)) image.replaceWith(alt);
  else if (!image.hasAttribute('src') || signFile.test(image.getAttribute('src') ?? '')) image.remove();
  else if (alt === '' && isSmall(image)) image.remove();
}

/** https://developer.wordpress.org/reference/hooks/emoji_url/ and others draw the characters themselves. */
function isEmoji(image: Element, alt: string): boolean {
  return (
    alt.length <= 16 &&
    /^(\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3#*0-9])+$/u.test(alt) &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt) &&
    /emoji|smil(ey|ies)|twemoji/i.test(`${image.getAttribute('class') ?? ''} ${image.getAttribute('src') ?? ''}`)
  );
}

function isSmall(image: Element): boolean {
  return ['width', 'height'].every((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? '', 10);
    return size <= smallest;
  });
}

/** Whether all that a link has is a picture, and the file of a picture is all that it leads to: it only enlarges. */
function leadsToItself(link: Element): boolean {
  if (!pictureFile.test(link.getAttribute('href') ?? '') || !link.querySelector('img')) return false;
  return (link.textContent ?? '').trim() === '';
}
