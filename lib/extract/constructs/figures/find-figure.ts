import { rename } from '../../page/rename';

/** Elements that are called captions, or hold one. */
export const calledCaption =
  '[class*="caption" i], [class*="pictext" i], [class*="pic-text" i], [class*="pic_text" i], [class*="cutline" i], [class*="bildunterschrift" i], [class*="legende" i], [itemprop="caption"]';

/** What a figure is about. */
export const media = 'img, video, audio, [data-embed], [data-chart]';

/** In characters. */
const longestCaption = 700;
const longestRest = 200;

/** How many levels above a caption its picture is looked for. */
const levels = 3;

/** Makes a figure of a caption that is called so, and of the picture that it belongs to, where a page has none of it. */
export function findFigure(caption: Element): void {
  if (caption.closest('figcaption') || !isCaption(caption)) return;
  const figure = caption.closest('figure') ?? figureAround(caption) ?? figureWithPictureBefore(caption);
  if (!figure?.querySelector(media)) return;
  const made = rename(caption, 'figcaption');
  if (!figure.contains(made)) figure.append(made);
}

function isCaption(element: Element): boolean {
  const length = (element.textContent ?? '').trim().length;
  const mayBe = /^(p|div|span|small|em|i|dd|td|h5|h6|center|section|strong)$/.test(element.localName);
  return mayBe && length > 0 && length <= longestCaption && !element.querySelector(`${media}, h1, h2, h3`);
}

/** What holds the caption, a picture and little else. */
function figureAround(caption: Element): Element | null {
  const isLittle = (element: Element) =>
    (element.textContent ?? '').trim().length - (caption.textContent ?? '').length <= longestRest;
  const table = caption.closest('table');
  if (table) return isLittle(table) && table.querySelector(media) ? figureOfTable(table) : null;
  let around = caption.parentElement;
  for (let level = 0; level < levels && around && isLittle(around); level++, around = around.parentElement) {
    if (/^(BODY|MAIN|ARTICLE|UL|OL|LI)$/.test(around.tagName)) return null;
    if (around.querySelector(media)) return rename(around, 'figure');
  }
  return null;
}

/** A table that puts a picture above its caption. */
function figureOfTable(table: Element): Element {
  const figure = table.ownerDocument.createElement('figure');
  table.replaceWith(figure);
  figure.append(...[...table.querySelectorAll(media)].map((picture) => picture.closest('a') ?? picture));
  return figure;
}

function figureWithPictureBefore(caption: Element): Element | null {
  const before = caption.previousElementSibling;
  const isPicture =
    before?.matches(media) || (before?.querySelector(media) && (before.textContent ?? '').trim() === '');
  if (!before || !isPicture) return null;
  const figure = caption.ownerDocument.createElement('figure');
  before.replaceWith(figure);
  figure.append(before);
  return figure;
}
