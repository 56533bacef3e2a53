import type { LeftOut, LeftOutReason } from '../../domain/ledger';
import type { BlockTree } from './blocks';
import { entryOf } from './ledger-entry';

/**
 * Marks the outermost elements of which nothing is taken. What is marked already stays as it is.
 * @param taken for each block
 * @param reasonOf why an element that has the blocks `from` to `to` is left
 * @returns what was marked now
 */
export function leaveOut(
  { blocks, containers }: BlockTree,
  taken: readonly boolean[],
  reasonOf: (element: Element, from: number, to: number) => LeftOutReason,
): LeftOut[] {
  const hasMarks = containers[0]?.element.querySelector('[data-left-out]') !== null;
  const leftBefore = blocks.map(({ element }) => hasMarks && isLeftOut(element));
  const isLeft = [...leftBefore];
  const leftOut: LeftOut[] = [];
  let done = 0;
  for (const { element, tag, from, to } of containers) {
    if (from < done || from === to || tag === 'BODY') continue;
    const next = taken.indexOf(true, from);
    if ((next === -1 || next >= to) && !leftBefore.slice(from, to).every(Boolean)) {
      leave(element, from, to);
      done = to;
    }
  }
  blocks.forEach(({ element }, index) => {
    if (!taken[index] && !isLeft[index]) leave(element, index, index + 1);
  });
  return leftOut;

  function leave(element: Element, from: number, to: number): void {
    const reason = reasonOf(element, from, to);
    element.setAttribute('data-left-out', reason);
    isLeft.fill(true, from, to);
    const text = blocks
      .slice(from, to)
      .flatMap((block, offset) => (leftBefore[from + offset] ? [] : block.text))
      .join(' ')
      .trim();
    if (text !== '') leftOut.push(entryOf(reason, text));
  }
}

/** Whether an element, or one that it is in, is marked. */
export function isLeftOut(element: Element): boolean {
  return element.closest('[data-left-out]') !== null;
}
