import { toBookAddress } from './address';
import { languageOf } from './language';

const phrasing =
  'a abbr b bdi bdo br cite code del em i img ins kbd mark q ruby rp rt s samp small span strong sub sup time u var'.split(
    ' ',
  );
/** Elements that hold words and no blocks. */
const holdsPhrasing = 'p h1 h2 h3 h4 h5 h6 pre summary'.split(' ').concat(phrasing);

const validAttributes: Readonly<Record<string, (element: Element, value: string) => boolean>> = {
  href: ({ localName }) => localName === 'a',
  src: ({ localName }) => localName === 'img',
  alt: ({ localName }) => localName === 'img',
  title: () => true,
  lang: (_, value) => languageOf(value) !== null,
  dir: (_, value) => /^(?:ltr|rtl|auto)$/.test(value),
  start: ({ localName }, value) => localName === 'ol' && /^-?\d+$/.test(value),
  reversed: ({ localName }) => localName === 'ol',
  type: ({ localName }, value) => localName === 'ol' && /^[1aAiI]$/.test(value),
  value: ({ localName }, value) => localName === 'li' && /^-?\d+$/.test(value),
  colspan: ({ localName }, value) => /^t[dh]$/.test(localName) && /^[1-9]\d{0,2}$/.test(value),
  rowspan: ({ localName }, value) => /^t[dh]$/.test(localName) && /^[1-9]\d{0,2}$/.test(value),
  open: ({ localName }) => localName === 'details',
};

/**
 * Brings what the reader shows into what the checkers of books accept, and puts the words of a picture in its place that the book
 * has not.
 * @param images where those are that it has, by their addresses
 */
export function toStrictHtml(root: Element, imageWord: string, images: ReadonlyMap<string, string>): void {
  for (const image of root.querySelectorAll('img')) {
    const place = images.get(image.getAttribute('src') ?? '');
    if (place === undefined) replaceImage(image, imageWord);
    else {
      image.setAttribute('src', place);
      image.alt ||= image.title || imageWord;
    }
  }
  for (const cell of root.querySelectorAll('[align]')) alignByStyle(cell);
  for (const element of root.querySelectorAll('*')) {
    if (element.parentNode) placeWell(element);
  }
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name !== 'style' && !validAttributes[name]?.(element, value)) element.removeAttribute(name);
    }
    if (element.localName === 'a') strictLink(element);
  }
}

/** A book holds no pictures from elsewhere: their words, as a link to where they are. */
function replaceImage(image: HTMLImageElement, imageWord: string): void {
  const page = image.ownerDocument;
  const words = page.createElement(image.closest('a') ? 'span' : 'a');
  words.textContent = `[${image.alt || image.title || imageWord}]`;
  if (words.localName === 'a') words.setAttribute('href', image.getAttribute('src') ?? '');
  image.replaceWith(words);
}

function alignByStyle(cell: Element): void {
  const align = cell.getAttribute('align') ?? '';
  cell.removeAttribute('align');
  if (/^(?:left|right|center)$/.test(align)) cell.setAttribute('style', `text-align: ${align}`);
}

/** Elements that stand where they can't become plain ones, or leave their content behind. */
function placeWell(element: Element): void {
  const { localName, parentElement: parent } = element;
  const isIn = (...names: readonly string[]) => parent !== null && names.includes(parent.localName);
  const inText = element.parentElement?.closest(holdsPhrasing.join(','));
  if (!phrasing.includes(localName) && inText) unwrap(element);
  else if (localName === 'li' && !isIn('ul', 'ol')) rename(element, 'div');
  else if (/^d[td]$/.test(localName) && !isIn('dl')) rename(element, 'div');
  else if (localName === 'dl' && !isDefinitionList(element)) rename(element, 'div');
  else if (localName === 'figcaption' && !isIn('figure')) rename(element, 'div');
  else if (localName === 'summary' && !(isIn('details') && parent?.firstElementChild === element))
    rename(element, 'div');
  else if (localName === 'details' && element.firstElementChild?.localName !== 'summary') rename(element, 'div');
  else if (/^(?:ul|ol)$/.test(localName)) wrapStrays(element);
  else if (localName === 'ruby' && !isRuby(element)) unwrap(element);
  else if (/^r[tp]$/.test(localName) && !isIn('ruby')) unwrap(element);
  else if (localName === 'time' || (localName === 'bdo' && !element.hasAttribute('dir'))) unwrap(element);
}

/** Terms before definitions, at least one of both. */
function isDefinitionList(list: Element): boolean {
  const names = [...list.children].map(({ localName }) => localName).join(' ');
  return /^(?:(?:dt )+(?:dd ?)+)+$/.test(`${names} `) && !hasOwnText(list);
}

/** A base before each reading. */
function isRuby(ruby: Element): boolean {
  const names = [...ruby.childNodes].map(({ nodeName }) =>
    /^r[tp]$/i.test(nodeName) ? nodeName.toLowerCase() : 'base',
  );
  return /^(?:(?:base )+(?:(?:rp )?rt (?:rp )?)+)+$/.test(`${names.join(' ')} `);
}

function wrapStrays(list: Element): void {
  for (const child of [...list.childNodes]) {
    if (child.nodeName.toLowerCase() === 'li' || child.textContent?.trim() === '') continue;
    const item = list.ownerDocument.createElement('li');
    child.replaceWith(item);
    item.append(child);
  }
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim() !== '');
}

function strictLink(link: Element): void {
  const address = toBookAddress(link.getAttribute('href') ?? '');
  if (address) link.setAttribute('href', address);
  else unwrap(link);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
