import type { LeftOut, Repair } from '../../domain/ledger';
import type { PageWishes } from '../../domain/page-wishes';
import { hasShape } from './block-shape';
import { isLeftOut } from './leave-out';
import { findLeftOut, findTaken, leaveBlockOut, lettersOf, ownText, takeMark } from './repair-source';

/** A choice that leaves out more of an article than this is about something else on this page. */
const mostLeftOut = 0.5;

/** What a page has after it was made as the reader wants it. */
export interface Followed {
  readonly leftOut: readonly LeftOut[];
  /** The repairs whose blocks are still there. */
  readonly repairs: readonly Repair[];
}

/**
 * Makes a marked page as the reader wants it: what they always leave out or bring back on its site, by what its elements are called,
 * and what they repaired of this article before, by its words.
 */
export function followWishes(body: Element, ledger: readonly LeftOut[], { choices, repairs }: PageWishes): Followed {
  let leftOut = [...ledger];
  for (const { kind, shape } of choices) {
    const found = [...body.querySelectorAll(shape.tag)].filter((element) => hasShape(element, shape));
    if (kind === 'brought-back') for (const element of found.filter(isOutermost)) bringBack(element);
    else {
      const taken = found.filter((element) => !isLeftOut(element) && ownText(element).trim() !== '');
      const letters = taken.reduce((sum, element) => sum + lettersOf(ownText(element)).length, 0);
      if (letters <= mostLeftOut * lettersOf(ownText(body)).length) for (const element of taken) leaveOut(element);
    }
  }
  const followed = repairs.filter(({ kind, excerpt, words }) => {
    const [taken, left] = [findTaken(body, excerpt, words), findLeftOut(body, excerpt, null)];
    if (kind === 'left-out' && taken) leaveOut(taken);
    else if (kind === 'brought-back' && left) bringBack(left);
    // What is so already, as by a choice for the site, is still what the reader wants.
    return taken !== null || left !== null;
  });
  return { leftOut, repairs: followed };

  function leaveOut(element: Element): void {
    // One in another that has gone already
    if (isLeftOut(element)) return;
    leftOut.push(leaveBlockOut(element));
  }

  function bringBack(element: Element): void {
    const letters = [element.textContent ?? '', ownText(element)].map(lettersOf);
    leftOut = leftOut.filter(({ excerpt }) => !letters.some((each) => each.startsWith(lettersOf(excerpt))));
    takeMark(element);
  }
}

/** What is said twice, or is the headline, is not missing. */
function isOutermost(element: Element): boolean {
  return /^(clutter|outside|hidden|other-article)$/.test(element.getAttribute('data-left-out') ?? '');
}
