import DOMPurify from 'dompurify';
import { markParts } from './rendered-parts';
import { createParser } from './syntax';
import { renderRules } from './syntax/render-rules';
import { type PiecedText, type TextPiece, textPiecesOf } from './text-pieces';

/** What the text of an article may be made of. Anything else is dropped, its words stay. */
const allowedTags =
  'p br hr h1 h2 h3 h4 h5 h6 strong b em i u s del ins mark small sub sup code kbd samp var pre blockquote q cite abbr time ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption a img ruby rt rp bdi bdo span div details summary'.split(
    ' ',
  );
const plainAttributes = 'alt title lang dir start reversed value type colspan rowspan align datetime open'.split(' ');
const allowedAttributes = ['href', 'src', ...plainAttributes];

/** What the pieces are parsed with has no say in how they are written. */
const parser = createParser({ html: true, linkify: false, typographer: false });
Object.assign(parser.renderer.rules, renderRules);

// markdown-it writes the alignment of a column as a style, and a style could load something.
for (const cell of ['th_open', 'td_open']) {
  parser.renderer.rules[cell] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    const style = String(token?.attrGet('style') ?? '');
    if (token && style) token.attrs = [['align', style.replace('text-align:', '')]];
    return renderer.renderToken(tokens, index, options);
  };
}

/**
 * Markdown as a sanitised piece of a document. It asks nothing of the network: an image becomes a quiet placeholder,
 * `[data-picture]`, that names it and links to it; `showKeptImages` puts the image there that is kept of it. Links open apart and
 * don't say where the reader comes from.
 * @param imageLabel the word for an image that has no description of its own
 */
export function renderMarkdown(markdown: string, imageLabel: string): DocumentFragment {
  const text = textPiecesOf(markdown);
  return renderPieces(text, text.pieces, imageLabel);
}

/** Some pieces of a text, in the same way. */
export function renderPieces(text: PiecedText, pieces: readonly TextPiece[], imageLabel: string): DocumentFragment {
  const fragment = sanitise(parser.renderer.render(text.tokensOf(pieces), parser.options, {}));
  markParts(fragment, text.notes);
  for (const link of fragment.querySelectorAll('a')) openApart(link);
  for (const image of fragment.querySelectorAll('img')) replaceImage(image, imageLabel);
  for (const table of fragment.querySelectorAll('table')) makeScrollable(table);
  setDirections(fragment);
  return fragment;
}

/**
 * Shows the images of a rendered text that are kept, in place of what stands there for them.
 * @param keptAt where they can be had, by their addresses
 */
export function showKeptImages(root: ParentNode, keptAt: ReadonlyMap<string, string>): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[data-image]')) {
    const kept = keptAt.get(image.dataset.image ?? '');
    if (kept && image.src !== kept) image.src = kept;
  }
  for (const picture of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    const kept = keptAt.get(picture.dataset.picture ?? '');
    if (kept) showImage(picture, kept);
  }
}

/** Markdown as a sanitised piece of a document, with its pictures. In a document of its own that loads nothing. */
export function toSafeFragment(markdown: string): DocumentFragment {
  return sanitise(parser.render(markdown));
}

function sanitise(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    // No addresses: they are not held against the pattern above.
    ADD_URI_SAFE_ATTR: plainAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Each block runs as its own first letters do. */
export function setDirections(fragment: DocumentFragment): void {
  // What holds blocks that have a direction is asked for none of their letters: from the right it has to be told.
  for (const holder of fragment.querySelectorAll('blockquote, ul, ol, dl, table, details')) {
    const [letter = ''] = /\p{L}/u.exec(holder.textContent ?? '') ?? [];
    if (fromTheRight.test(letter) && !holder.hasAttribute('dir')) holder.setAttribute('dir', 'rtl');
  }
  for (const block of fragment.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th')) {
    if (!block.hasAttribute('dir')) block.setAttribute('dir', 'auto');
  }
}

function openApart(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

function showImage(picture: HTMLElement, kept: string): void {
  const image = picture.ownerDocument.createElement('img');
  // Its own address is where it can be had again.
  image.dataset.image = picture.dataset.picture ?? '';
  image.alt = picture.textContent;
  if (picture.title) image.title = picture.title;
  image.decoding = 'async';
  image.src = kept;
  if (!picture.parentElement?.closest('a')) {
    image.tabIndex = 0;
    image.role = 'button';
  }
  picture.replaceWith(image);
}

/** What stands alone in its paragraph is a figure. */
function replaceImage(image: HTMLImageElement, imageLabel: string): void {
  const page = image.ownerDocument;
  const source = image.getAttribute('src') ?? '';
  const address = /^https?:/i.test(source) ? source : null;
  const outerLink = image.closest('a');
  // A link in a link is none: the outer one stays, as on the page.
  const picture = page.createElement(address && !outerLink ? 'a' : 'span');
  picture.dataset.picture = source;
  picture.textContent = image.alt || image.title || imageLabel;
  if (image.title) picture.title = image.title;
  if (picture.localName === 'a' && address) {
    picture.setAttribute('href', address);
    openApart(picture as HTMLAnchorElement);
  }
  image.replaceWith(picture);
  frameAlone(outerLink ?? picture);
}

function frameAlone(node: Element): void {
  const alone = aloneIn(node);
  if (!alone) return;
  const figure = node.ownerDocument.createElement('figure');
  figure.append(...alone.childNodes);
  alone.replaceWith(figure);
}

/** The paragraph that holds this and nothing else. */
function aloneIn(node: Element): Element | null {
  const parent = node.parentElement;
  if (parent?.localName !== 'p') return null;
  return [...parent.childNodes].every((child) => child === node || child.textContent?.trim() === '') &&
    parent.children.length === 1
    ? parent
    : null;
}

function makeScrollable(table: HTMLTableElement): void {
  const frame = table.ownerDocument.createElement('div');
  frame.dataset.table = '';
  frame.tabIndex = 0;
  frame.role = 'group';
  table.replaceWith(frame);
  frame.append(table);
}
