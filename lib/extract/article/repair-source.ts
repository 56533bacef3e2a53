import type { LeftOut } from '../../domain/ledger';
import { entryOf } from './ledger-entry';

/** Takes the mark off a part of a kept page that was left out. `false` when it is not there. */
export function bringPartBack(body: Element, { reason, excerpt }: LeftOut): boolean {
  const isWhole = excerpt.length < 200;
  const wanted = lettersOf(excerpt.replace(/\ufffd$/, ''));
  const part = [...body.querySelectorAll('[data-left-out]')].find((element) =>
    [ownText(element), element.textContent ?? ''].map(lettersOf).some((letters) => {
      return (
        element.getAttribute('data-left-out') === reason && (isWhole ? letters === wanted : letters.startsWith(wanted))
      );
    }),
  );
  if (!part) return false;
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
  return true;
}

/**
 * Marks a block of the article as one that the reader doesn't want.
 * @param text of the block
 * @param nth of the blocks with this text it is
 * @returns what the ledger has of it; `null` when there is no such block
 */
export function leaveBlockOut(body: Element, text: string, nth: number): LeftOut | null {
  const wanted = lettersOf(text);
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child.hasAttribute('data-left-out')) continue;
      const letters = lettersOf(ownText(child));
      if (letters === wanted) found.push(child);
      else if (letters.includes(wanted)) visit(child);
    }
  };
  if (wanted !== '') visit(body);
  const block = found[nth];
  if (!block) return null;
  const entry = entryOf('reader', ownText(block).replace(/\s+/g, ' ').trim());
  block.setAttribute('data-left-out', entry.reason);
  return entry;
}

/** What of an element is not left out by itself. */
function ownText(element: Element): string {
  if (!element.querySelector('[data-left-out]')) return element.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-left-out]')) part.remove();
  return copy.textContent ?? '';
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}
