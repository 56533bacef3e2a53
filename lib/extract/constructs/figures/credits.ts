/** What pages call the name of who made a picture. */
const called =
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="attribution" i], [itemprop="copyrightHolder"], [itemprop="creditText"], [itemprop="author"], cite, small';

/**
 * Puts who made a picture at the end of its caption, if it does not say so already, and parts it from the words before where
 * only a style does.
 */
export function gatherCredits(figure: Element, caption: Element): void {
  for (const credit of figure.querySelectorAll(called)) {
    const text = textOf(credit);
    if (credit.contains(caption) || credit.querySelector('img') || credit.parentElement?.closest(called)) continue;
    if (caption.contains(credit)) part(credit);
    else if (text === '' || textOf(caption).includes(text)) credit.remove();
    else endOf(caption).append(' ', credit);
  }
}

/** The last paragraph of a caption, or the caption. */
function endOf(caption: Element): Element {
  const last = caption.lastElementChild;
  return last && /^(P|DIV)$/.test(last.tagName) && textOf(last) !== '' ? last : caption;
}

function part(credit: Element): void {
  const before = credit.previousSibling?.textContent ?? '';
  const after = credit.nextSibling?.textContent ?? '';
  const text = credit.textContent ?? '';
  if (/\S$/.test(before) && /^\S/.test(text)) credit.before(' ');
  if (/\S$/.test(text) && /^[\p{L}\p{N}(©]/u.test(after)) credit.after(' ');
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
