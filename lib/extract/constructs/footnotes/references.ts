import { elementAt, fragmentOf, namesOf } from './fragments';
import { noteOf } from './notes';

/** A mark in the text that leads to a note. */
export interface Reference {
  readonly link: Element;
  /** What the reader sees: `1`, `[1]`, `*`. */
  readonly marker: string;
  /** The fragment that it leads to. */
  readonly fragment: string;
  readonly note: Element;
  /** The fragments under which the note leads back to it. */
  readonly names: readonly string[];
}

/** A number or a sign, or that in brackets. */
const number = /^[[(]?\s*(\d{1,4}|[*†‡§¶]{1,4}|(note|fn|nb|n|注|註|ref)[. ]{0,2}\d{1,3}|[①-⓿❶-➓])\s*[\])]?$/iu;
const letters = /^[[(]?\s*[a-z]{1,2}|[ivxlc]{1,7}\s*[\])]?$/i;

/** What notes are called, and their marks. */
const noteName =
  /^(user-content-)?_?(fn|ftn|foot-?note|end-?note|edn|note|cite_note|sdfootnote|sdendnote|reference|ref|bib|easy-footnote|n|f|r|e|b|cr)[\d:_.-]|(foot|end)-?note/i;
const markClass =
  /(^|[\s_-])(foot-?notes?|fn|fnref|note-?ref|end-?note|reference|cite|citation|footnoteref)([\s_-]|$)/i;

/** The links to notes, in the order of the page. */
export function referencesIn(page: Document): Reference[] {
  const references: Reference[] = [];
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    const marker = (link.textContent ?? '').trim();
    const fragment = number.test(marker) || letters.test(marker) ? fragmentOf(link) : null;
    if (fragment === null || !isMark(link, marker, fragment)) continue;
    const target = elementAt(page, fragment);
    const note = target && noteOf(target);
    const comesLater = note && (link.compareDocumentPosition(note) & 4) !== 0;
    if (comesLater) references.push({ link, marker, fragment, note, names: namesOf(link) });
  }
  return references;
}

/** Whether a link is the mark of a note, and not an entry of a table of contents. */
function isMark(link: Element, marker: string, fragment: string): boolean {
  const parent = link.parentElement;
  return (
    link.closest('sup') !== null ||
    link.querySelector('sup') !== null ||
    /noteref/.test(`${link.getAttribute('role')} ${link.getAttribute('epub:type')}`) ||
    [link, parent].some((element) => markClass.test(element?.getAttribute('class') ?? '')) ||
    (number.test(marker) && noteName.test(fragment))
  );
}

/** Puts a mark into the form that is known; its link stays in it. */
export function replaceReference({ link, marker }: Reference, label: string): void {
  splitMarks(link);
  const whole = outermost(link);
  const made = link.ownerDocument.createElement('sup');
  made.setAttribute('data-footnote-ref', label);
  whole.replaceWith(made);
  link.textContent = marker;
  made.append(link);
  dropBrackets(made);
}

/** Brackets in the text around a single mark are its own. */
function dropBrackets(mark: Element): void {
  const before = mark.previousSibling;
  const after = mark.nextSibling;
  if (before?.nodeType !== 3 || after?.nodeType !== 3) return;
  if (!before.nodeValue?.endsWith('[') || !after.nodeValue?.startsWith(']')) return;
  before.nodeValue = before.nodeValue.slice(0, -1);
  after.nodeValue = after.nodeValue.slice(1);
}

/** Several marks in one `<sup>`, as `1, 2`, get one each; signs between them go, as each stands for itself. */
function splitMarks(link: Element): void {
  const sup = link.closest('sup');
  if (!sup || sup.querySelectorAll('a[href*="#"]').length < 2) return;
  for (const node of [...sup.childNodes]) {
    if (!/[\p{L}\p{N}]/u.test(node.textContent ?? '')) continue;
    if (node.nodeType === 1) sup.before(node);
    else {
      const rest = sup.cloneNode(false) as Element;
      rest.append(node);
      sup.before(rest);
    }
  }
  sup.remove();
}

/** The link with what is around it alone: `<sup>`, brackets. */
function outermost(link: Element): Element {
  let whole = link;
  for (
    let parent = link.parentElement;
    parent && /^(SUP|SPAN|SMALL|B|STRONG|I|EM)$/.test(parent.tagName) && lettersOf(parent) === lettersOf(link);
    parent = parent.parentElement
  )
    whole = parent;
  return whole;
}

function lettersOf(element: Element): string {
  return (element.textContent ?? '').replace(/[\s[\]()]/g, '');
}
