import { findAny } from '../page/find-any';
import type { Construct } from './construct';

/** A way of writing callouts. */
interface Style {
  readonly selector: string;
  /** Where its title is. */
  readonly title?: string;
  /** The element that holds the text, if there is more in the box. */
  readonly body?: string;
  /** Nothing else is called so: it is a box, whatever its kind. */
  readonly isSure?: true;
}

/** The ways, from those with a name of their own to those that share it with other boxes. */
const styles: readonly Style[] = [
  { selector: '.markdown-alert', title: '.markdown-alert-title' }, // GitHub
  { selector: '.callout[data-callout]', title: '.callout-title', body: '.callout-content', isSure: true }, // Obsidian
  { selector: '.theme-admonition', title: '[class*="admonitionHeading"]', body: '[class*="admonitionContent"]' }, // Docusaurus
  { selector: '.admonitionblock', title: '.title, td.icon', body: 'td.content' }, // Asciidoctor
  { selector: '.admonition', title: '.admonition-title, .admonition-heading, summary', body: '.admonition-content' }, // Sphinx, MkDocs
  { selector: '.starlight-aside', title: '.starlight-aside__title', body: '.starlight-aside__content' },
  { selector: '.custom-block, .hint-container', title: '.custom-block-title, .hint-container-title, summary' }, // VitePress, VuePress
  { selector: '.kg-callout-card, .callout-block, .notion-callout', isSure: true }, // Ghost, Substack, Notion
  { selector: '.confluence-information-macro', title: '.title', body: '.confluence-information-macro-body' },
  { selector: '.book-hint, .notecard, .gdoc-hint', title: '.hint-title, .gdoc-hint__title' }, // Hugo, MDN
  {
    selector: '.callout, aside[class*="callout-"]',
    title: '.callout-title, .callout-header',
    body: '.callout-body, .callout-content',
  }, // Quarto
  { selector: 'div.NOTE, div.TIP, div.IMPORTANT, div.WARNING, div.CAUTION', title: ':scope > p:first-child' }, // Microsoft
  { selector: '.alert', title: '.alert-heading, .alert-title' }, // Bootstrap, Hugo
  {
    selector: 'details.note, details.tip, details.important, details.warning, details.caution, details.info',
    title: 'summary',
  },
];

/** What boxes are called. The first five are GitHub's own. */
const kinds =
  /^(note|tip|important|warning|caution|info|information|success|danger|error|attention|hint|abstract|summary|example|question|bug|failure|todo|seealso)$/;

/**
 * Boxes that stand out of the text, as a quotation that says of which kind it is: `<blockquote data-callout="note">`. A title
 * that says more than the kind is its first paragraph, in bold type; of the kinds that GitHub doesn't know, any title is.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export const callouts: Construct = {
  name: 'callouts',
  standardise(page) {
    for (const style of styles)
      for (const box of findAny(page, style.selector)) if (page.contains(box)) replaceBox(box, style);
    for (const quotation of page.querySelectorAll('blockquote:not([data-callout])')) readMarker(quotation);
  },
};

function replaceBox(box: Element, { title, body, isSure }: Style): void {
  const kind = kindOf(box);
  const isBox =
    (kind !== null || isSure) &&
    !/^(HTML|BODY|MAIN|ARTICLE)$/.test(box.tagName) &&
    !box.querySelector('h1, article, form');
  if (!isBox) return;
  const page = box.ownerDocument;
  const quotation = page.createElement('blockquote');
  if (kind) quotation.setAttribute('data-callout', kind);
  if (box.hasAttribute('data-hidden')) quotation.setAttribute('data-hidden', box.getAttribute('data-hidden') ?? '');
  const heading = title ? box.querySelector(title) : null;
  const content = (body && box.querySelector(body)) || box;
  const titleLine = heading && toTitle(heading, kind);
  heading?.remove();
  if (titleLine) quotation.append(titleLine);
  quotation.append(...content.childNodes);
  box.replaceWith(quotation);
}

/** The kind, from the box itself or from the icon in it. */
function kindOf(box: Element): string | null {
  const icon = box.querySelector(':scope > [class*="icon-"], td.icon [class*="icon-"]')?.getAttribute('class') ?? '';
  const names = [box.getAttribute('data-callout'), box.getAttribute('class'), icon]
    .join(' ')
    .toLowerCase()
    .split(/\s+/);
  for (const name of names) {
    const word = name.split(/[-_]+/).at(-1) ?? '';
    if (kinds.test(word)) return word;
  }
  return null;
}

/** The title as a paragraph in bold type, or nothing when the kind says as much. */
function toTitle(heading: Element, kind: string | null): Element | null {
  for (const picture of heading.querySelectorAll('svg, i:empty, img, button, .callout-icon, .callout-fold'))
    picture.remove();
  const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text === '' || text.replace(/\s*[:：]$/, '').toLowerCase() === githubKind(kind)) return null;
  const paragraph = heading.ownerDocument.createElement('p');
  const bold = heading.ownerDocument.createElement('strong');
  bold.append(...heading.childNodes);
  paragraph.append(bold);
  return paragraph;
}

function githubKind(kind: string | null): string | null {
  return kind !== null && /^(note|tip|important|warning|caution)$/.test(kind) ? kind : null;
}

/** `[!NOTE]` as it is written in Markdown, where nobody has made a box of it; Obsidian has a title behind it. */
function readMarker(quotation: Element): void {
  const walker = quotation.ownerDocument.createTreeWalker(quotation, 4);
  let first = walker.nextNode();
  while (first && (first.nodeValue ?? '').trim() === '') first = walker.nextNode();
  const [marker, kind = '', title = ''] = /^\s*\[!(\w+)\][+-]?[ \t]*([^\n]*)/.exec(first?.nodeValue ?? '') ?? [];
  if (!first || marker === undefined || !kinds.test(kind.toLowerCase())) return;
  quotation.setAttribute('data-callout', kind.toLowerCase());
  const next = first.nextSibling;
  first.nodeValue = (first.nodeValue ?? '').slice(marker.length);
  if (next?.nodeName === 'BR' && first.nodeValue.trim() === '') next.remove();
  const text = title.trim() || (githubKind(kind.toLowerCase()) ? '' : kind);
  if (text === '') return;
  const paragraph = quotation.ownerDocument.createElement('p');
  const bold = quotation.ownerDocument.createElement('strong');
  bold.textContent = text;
  paragraph.append(bold);
  quotation.prepend(paragraph);
}
