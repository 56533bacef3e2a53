import type { Construct } from '../construct';
import { gatherCredits } from './credits';
import { calledCaption, findFigure, media } from './find-figure';

/** What is more than a picture with words, whatever it is. */
const others = 'blockquote, table, pre, ul, ol, h1, h2, h3, h4, p + p + p';

/** In characters. */
const longestCaption = 700;

/**
 * Pictures with what stands below them, as `<figure>` with all its pictures, each on a line of its own, and
 * `<figcaption data-caption>` with the caption and who made the picture.
 */
export const figures: Construct = {
  name: 'figures',
  standardise(page) {
    for (const caption of page.querySelectorAll(calledCaption)) if (page.contains(caption)) findFigure(caption);
    for (const figure of page.querySelectorAll('figure')) {
      if (figure.querySelector(media) || figure.matches('[data-chart]')) settle(figure);
    }
  },
};

function settle(figure: Element): void {
  const captions = captionsOf(figure);
  for (const caption of captions) caption.before(...caption.querySelectorAll('img'));
  const isGroup = figure.querySelector('figure') !== null;
  const caption = captions[0] ?? (isGroup ? null : captionOfRest(figure));
  if (caption && !isGroup) gatherCredits(figure, caption);
  for (const element of captions.length > 0 ? captions : [caption]) element?.setAttribute('data-caption', '');
  const pictures = [...figure.querySelectorAll('img')];
  if (pictures.length > 1) for (const picture of pictures) setOnLine(picture, figure);
}

/** The captions of a figure itself, without those that a page repeats for narrow screens. */
function captionsOf(figure: Element): Element[] {
  const texts = new Set<string>();
  return [...figure.querySelectorAll('figcaption')].filter((caption) => {
    const text = (caption.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (caption.closest('figure') !== figure) return false;
    const isRepeated = texts.has(text);
    texts.add(text);
    if (isRepeated) caption.remove();
    return !isRepeated;
  });
}

/** What a figure without a caption has besides its pictures, as one. */
function captionOfRest(figure: Element): Element | null {
  if (figure.querySelector(others)) return null;
  const parts = textsIn(figure);
  const length = parts.reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0);
  if (length === 0 || length > longestCaption) return null;
  const caption = figure.ownerDocument.createElement('figcaption');
  for (const part of parts) caption.append(...(caption.hasChildNodes() ? [' ', part] : [part]));
  figure.append(caption);
  return caption;
}

/** The largest parts with text and without pictures. */
function textsIn(container: Element): Node[] {
  return [...container.childNodes].flatMap((node) => {
    if ((node.textContent ?? '').trim() === '') return [];
    const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
    if (element?.matches(`${media}, button, [data-hidden]`)) return [];
    return element?.querySelector(media) ? textsIn(element) : [node];
  });
}

/** A paragraph of its own for a picture that stands in a row with others. */
function setOnLine(picture: Element, figure: Element): void {
  const link = picture.closest('a');
  const whole = link && figure.contains(link) && link.querySelectorAll('img').length === 1 ? link : picture;
  if ((whole.parentElement?.querySelectorAll('img').length ?? 0) < 2) return;
  const line = figure.ownerDocument.createElement('p');
  whole.replaceWith(line);
  line.append(whole);
}
