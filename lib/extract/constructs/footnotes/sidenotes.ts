import { findAny } from '../../page/find-any';
import type { Labels } from './labels';

/** Notes that stand in the text and are shown in the margin, as in https://edwardtufte.github.io/tufte-css/#sidenotes */
const selector = [
  'span.sidenote',
  'span.marginnote',
  'span.margin-note',
  'span.side-note',
  'small.sidenote',
  'small.marginnote',
  'aside.sidenote',
  'aside.marginnote',
  '.modern-footnotes-footnote__note',
].join(', ');

/** What shows the number of one, or opens it: a label, a box, a link that leads nowhere. */
const mark = '.margin-toggle, .sidenote-number, .sidenote-toggle, .marginnote-ind, .modern-footnotes-footnote';

/** Makes a footnote of each, below the paragraph in which it stands. */
export function convertSidenotes(page: Document, labels: Labels): void {
  let count = 0;
  for (const note of findAny(page, selector)) {
    const paragraph = note.closest('p, li, h1, h2, h3, h4, h5, h6, td, dd, blockquote');
    if (!page.contains(note) || !paragraph || (note.textContent ?? '').trim() === '') continue;
    count++;
    const marks = marksBefore(note);
    const number =
      marks.map(({ textContent }) => (textContent ?? '').trim()).find((text) => /^\d+$/.test(text)) ?? String(count);
    const label = labels.make(number, note.id);

    const reference = page.createElement('sup');
    reference.setAttribute('data-footnote-ref', label);
    reference.textContent = number;
    note.before(reference);
    for (const element of marks) element.remove();
    for (const element of note.querySelectorAll('.sidenote-number')) element.remove();

    const item = page.createElement('li');
    item.setAttribute('data-footnote', label);
    item.append(...note.childNodes);
    listBelow(paragraph).append(item);
    note.remove();
  }
}

function marksBefore(note: Element): Element[] {
  const marks: Element[] = [];
  for (let before = note.previousElementSibling; before?.matches(mark); before = before.previousElementSibling)
    marks.push(before);
  return marks;
}

/** The list of the notes of a block: below the outermost list, table or quotation that it is in. */
function listBelow(paragraph: Element): Element {
  let block = paragraph;
  for (let parent = paragraph.parentElement; parent; parent = parent.parentElement)
    if (/^(LI|UL|OL|DL|TABLE|BLOCKQUOTE)$/.test(parent.tagName)) block = parent;
  const next = block.nextElementSibling;
  if (next?.hasAttribute('data-footnotes')) return next;
  const list = block.ownerDocument.createElement('ol');
  list.setAttribute('data-footnotes', '');
  block.after(list);
  return list;
}
