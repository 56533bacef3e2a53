import { fragmentOf } from './fragments';

/** In characters: nobody writes more into a note; what is longer is a chapter. */
const longestNote = 8000;

/**
 * The element that holds a note whole, from the one that its mark leads to: an item, or a paragraph, or what holds several of
 * them. `null` for what is no note, as a heading.
 */
export function noteOf(target: Element): Element | null {
  const note = target.closest('li') ?? definitionOf(target) ?? rowOf(target) ?? blockOf(target);
  const isNote =
    note !== null &&
    !/^(BODY|MAIN|ARTICLE|HTML)$/.test(note.tagName) &&
    (note.textContent ?? '').length <= longestNote &&
    note.querySelector('h1, h2, h3, h4, h5, h6, table, article') === null;
  return isNote ? note : null;
}

function definitionOf(target: Element): Element | null {
  const next = target.closest('dt')?.nextElementSibling;
  return next?.tagName === 'DD' ? next : target.closest('dd');
}

/** A table of notes: the number in one cell, the text in the last. */
function rowOf(target: Element): Element | null {
  const row = target.closest('tr');
  return row && row.children.length >= 2 ? row : null;
}

function blockOf(target: Element): Element | null {
  const next = target.nextElementSibling;
  const isEmpty = (target.textContent ?? '').trim() === '';
  const block =
    isEmpty && next?.tagName === 'P' && !target.closest('p') ? next : target.closest('p, div, aside, section');
  const parent = block?.parentElement;
  const isPartOfNote =
    parent &&
    /^(DIV|ASIDE|SECTION)$/.test(parent.tagName) &&
    parent.firstElementChild === block &&
    /^(sd)?(foot-?note|ftn|fn|edn|end-?note|note)-?\d|(^|\s)(foot|end)-?note(\s|$)/i.test(
      `${parent.id} ${parent.className}`,
    );
  return isPartOfNote ? parent : (block ?? null);
}

/**
 * Makes an item of a list of a note, without the number that it begins with and the links back to the text.
 * @param marker what the reader sees in the text
 * @param names where links back lead to
 */
export function takeNote(note: Element, label: string, marker: string, names: ReadonlySet<string>): void {
  removeLinksBack(note, names);
  removeMarker(note, marker);
  const item = note.tagName === 'LI' && isList(note.parentElement) ? note : toItem(note);
  item.setAttribute('data-footnote', label);
  removeRule(item.parentElement);
}

/** What stands on links back besides the number. */
const back =
  /^[\s\u00a0]*(([\^↑↩⤴⮌⬑⏎↵⇧▲✎]|\ufe0e|\ufe0f)+|back( to (text|content|top))?|return|zurück|retour|jump up|jump back|.{0,20}\bjump up\b.{0,20})[\s\u00a0]*$/i;
const backClass =
  /(^|[\s_-])(back-?(ref|link)?|backlink|reversefootnote|footnote-?(back|return|to-top)|footnoteback\w*|fn-backref)([\s_-]|$)/i;

function removeLinksBack(note: Element, names: ReadonlySet<string>): void {
  for (const element of note.querySelectorAll(
    '.mw-cite-backlink, .footnote-back-link, [data-footnote-backref], [role=doc-backlink]',
  ))
    removeWithWrappers(element, note);
  for (const link of note.querySelectorAll('a')) {
    const fragment = fragmentOf(link);
    const isBack =
      (fragment !== null && names.has(fragment)) ||
      back.test(link.textContent ?? '') ||
      link.getAttribute('rev') === 'footnote' ||
      (fragment !== null && backClass.test(link.getAttribute('class') ?? ''));
    if (isBack) removeWithWrappers(link, note);
  }
}

/** With an element goes what was only there for it: `<sup>`, brackets, `^`. */
function removeWithWrappers(element: Element, note: Element): void {
  let parent: Element | null = element.parentElement;
  element.remove();
  while (parent && parent !== note && /^(SUP|SPAN|SMALL|B|STRONG|I|EM)$/.test(parent.tagName)) {
    if (/[\p{L}\p{N}]/u.test(parent.textContent ?? '') || parent.querySelector('a, img')) return;
    const next = parent.parentElement;
    parent.remove();
    parent = next;
  }
}

/** `1.`, `[1]` or `*` before the text of a note, in an element of its own or not. */
function removeMarker(note: Element, marker: string): void {
  const sign = marker.replace(/^[[(]\s*|\s*[\])]$/g, '');
  const walker = note.ownerDocument.createTreeWalker(note, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.trim() === '') continue;
    const isSign = (rest: string) => rest === '' || /^[\s\u00a0.:)\]]/.test(rest) || /^[*†‡§¶]/.test(sign);
    const [, before = '', after = ''] = /^(\s*[[(^↑]?\s*)([\s\S]*)$/.exec(text) ?? [];
    if (after.startsWith(sign) && isSign(after.slice(sign.length)))
      node.nodeValue = after.slice(sign.length).replace(/^\s*[\])]?[.:)]?[\s\u00a0]*/, '');
    else if (before.trim() !== '') node.nodeValue = after.replace(/^\s*[\])][.:]?\s*/, '');
    else node.nodeValue = text.replace(/^\s*[.:)\]][\s\u00a0]+/, '');
    // An element that held the number alone: the text comes next, perhaps behind a full stop.
    if ((node.nodeValue ?? '').trim() !== '') return;
  }
}

function isList(element: Element | null): boolean {
  return element !== null && /^(OL|UL)$/.test(element.tagName);
}

/** Puts a note that is no item into a list, one for all in a row. */
function toItem(note: Element): Element {
  const page = note.ownerDocument;
  const item = page.createElement('li');
  const row = note.tagName === 'TR' ? note : null;
  const place = row?.closest('table') ?? (note.tagName === 'DD' ? note.closest('dl') : null) ?? note;
  const before = place.previousElementSibling;
  const list: Element = before?.hasAttribute('data-footnotes') ? before : page.createElement('ol');
  list.setAttribute('data-footnotes', '');
  if (list !== before) place.before(list);
  list.append(item);
  if (note.tagName === 'P') item.append(note);
  else item.append(...(row?.lastElementChild ?? note).childNodes);
  if (note.tagName === 'DD' && note.previousElementSibling?.tagName === 'DT') note.previousElementSibling.remove();
  if (note.tagName !== 'P') note.remove();
  if (place !== note && (place.textContent ?? '').trim() === '') place.remove();
  return item;
}

/** The line across the page above the notes, and their heading for screen readers: notes have their own. */
function removeRule(list: Element | null): void {
  const before = list?.previousElementSibling;
  if (before?.tagName === 'HR' || /(^|\s)(sr-only|visually-hidden)(\s|$)/.test(before?.getAttribute('class') ?? ''))
    before?.remove();
}
