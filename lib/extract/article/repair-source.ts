import { type LeftOut, type LeftOutReason, leftOutReasons } from '../../domain/ledger';
import { lengthOfText } from '../../domain/text-length';
import { entryOf, excerptLength } from './ledger-entry';

/** Of how many words a block may differ from one that begins in the same way, as a part of the longer one. */
const likeLength = 0.2;

/** Outer ones come before those in them. */
const anyLeftOut = '[data-left-out], [data-left-out] *';

/** The part of a kept page that was left out and begins so; `null` when it is not there. @param reason `null`: any */
export function findLeftOut(body: Element, excerpt: string, reason: LeftOutReason | null): Element | null {
  const isWhole = excerpt.length < excerptLength;
  const wanted = lettersOf(excerpt.replace(/\ufffd$/, ''));
  return (
    [...body.querySelectorAll(reason === null ? anyLeftOut : '[data-left-out]')].find((element) =>
      [ownText(element), element.textContent ?? ''].map(lettersOf).some((letters) => {
        const isReason = reason === null || element.getAttribute('data-left-out') === reason;
        return isReason && (isWhole ? letters === wanted : letters.startsWith(wanted));
      }),
    ) ?? null
  );
}

/** Takes the mark off a part of a page that was left out. */
export function takeMark(part: Element): void {
  const reason = part.getAttribute('data-left-out') ?? leftOutReasons[0];
  part.removeAttribute('data-left-out');
  // Inside of another one, all else of that stays out.
  let inner = part;
  for (let above = part.parentElement; above?.closest('[data-left-out]'); above = above.parentElement) {
    const outer = above.closest('[data-left-out]')?.getAttribute('data-left-out') ?? reason;
    for (const sibling of above.children)
      if (sibling !== inner && !sibling.hasAttribute('data-left-out')) sibling.setAttribute('data-left-out', outer);
    inner = above;
  }
  for (let above = part.parentElement; above; above = above.parentElement) above.removeAttribute('data-left-out');
}

/**
 * The outermost blocks of the article with a text.
 * @param text of the block
 */
export function findBlocks(body: Element, text: string): Element[] {
  const wanted = lettersOf(text);
  return wanted === '' ? [] : outermost(body, (letters) => (letters === wanted ? 'this' : letters.includes(wanted)));
}

/** The block of the article that begins so and is about as long; `null` when it is not there. @param words of it, if that is known */
export function findTaken(body: Element, excerpt: string, words: number | undefined): Element | null {
  if (excerpt.length < excerptLength || words === undefined) return findBlocks(body, excerpt)[0] ?? null;
  const wanted = lettersOf(excerpt.replace(/\ufffd$/, ''));
  const isLike = (element: Element) => {
    const now = lengthOfText(ownText(element)).words;
    return Math.abs(now - words) <= likeLength * Math.max(now, words);
  };
  const [found = null] = outermost(body, (letters, element) =>
    letters.startsWith(wanted) && isLike(element) ? 'this' : letters.includes(wanted),
  );
  return found;
}

/** Marks a block of the article as one that the reader doesn't want. Answers what the ledger has of it. */
export function leaveBlockOut(block: Element): LeftOut {
  const entry = entryOf('reader', ownText(block).replace(/\s+/g, ' ').trim());
  block.setAttribute('data-left-out', entry.reason);
  return entry;
}

/** What of an element is not left out by itself. */
export function ownText(element: Element): string {
  if (!element.querySelector('[data-left-out]')) return element.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-left-out]')) part.remove();
  return copy.textContent ?? '';
}

/** What of a text is no white space. */
export function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/** @param look whether an element is one, or may have one in it */
function outermost(body: Element, look: (letters: string, element: Element) => 'this' | boolean): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child.hasAttribute('data-left-out')) continue;
      const answer = look(lettersOf(ownText(child)), child);
      if (answer === 'this') found.push(child);
      else if (answer) visit(child);
    }
  };
  visit(body);
  return found;
}
