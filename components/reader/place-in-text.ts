import type { ReadingPlace } from '../../lib/domain/place';

/** The window that a text moves through: at its start is what is read now. */
export interface ReadingWindow {
  readonly scroller: HTMLElement;
  /** Lines that go down follow each other to the left. */
  readonly isVertical: boolean;
  /** Pixels at the start that something stands over. */
  readonly covered: number;
}

/** Where a text is in its window. */
export function placeIn(text: HTMLElement, window: ReadingWindow): ReadingPlace {
  const blocks = text.children;
  const block = Math.min(
    first(blocks.length, (index) => !isBefore(rectOf(blocks[index]), window)),
    blocks.length - 1,
  );
  const seen = first(blocks.length, (index) => !isShown(rectOf(blocks[index]), window));
  return {
    block: Math.max(0, block),
    fraction: blocks[block] ? fractionBefore(blocks[block], window) : 0,
    blocks: blocks.length,
    seen,
  };
}

/** Brings a place to the start of the window. */
export function showPlace(text: HTMLElement, { block, fraction }: ReadingPlace, window: ReadingWindow): void {
  const shown = text.children[block];
  if (!shown) return;
  scrollBy(window, distanceTo(rectAt(shown, fraction), window));
}

/** Changes something before an element that stays where it is in the window. */
export function holdStill(element: Element | null, window: ReadingWindow | null, change: () => void): void {
  const before = element && window ? distanceTo(rectOf(element), window) : 0;
  change();
  if (element && window) scrollBy(window, distanceTo(rectOf(element), window) - before);
}

/** Scrolls on by pixels along the lines' order. */
export function scrollBy({ scroller, isVertical }: ReadingWindow, distance: number): void {
  scroller.scrollBy(isVertical ? { left: -distance, behavior: 'instant' } : { top: distance, behavior: 'instant' });
}

/** Pixels from the start of the window to that of something. */
function distanceTo(rect: DOMRect, window: ReadingWindow): number {
  const frame = window.scroller.getBoundingClientRect();
  return window.isVertical
    ? frame.right - window.covered - rect.right
    : rect.top - Math.max(0, frame.top) - window.covered;
}

function isBefore(rect: DOMRect, window: ReadingWindow): boolean {
  return distanceTo(rect, window) + (window.isVertical ? rect.width : rect.height) <= 1;
}

function isShown(rect: DOMRect, { scroller, isVertical }: ReadingWindow): boolean {
  const frame = scroller.getBoundingClientRect();
  return isVertical ? rect.left >= frame.left - 1 : rect.bottom <= frame.bottom + 1;
}

/** How much of the text of a block stands before the window. */
function fractionBefore(block: Element, window: ReadingWindow): number {
  const length = block.textContent.length;
  if (length === 0 || distanceTo(rectOf(block), window) >= 0) return 0;
  return first(length, (offset) => !isBefore(rectOfLetter(block, offset), window)) / length;
}

function rectAt(block: Element, fraction: number): DOMRect {
  if (fraction === 0) return rectOf(block);
  return rectOfLetter(block, Math.round(fraction * block.textContent.length));
}

/** The line box of a letter, or of the block where the letter has none. */
function rectOfLetter(block: Element, offset: number): DOMRect {
  const letters = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = letters.nextNode(); node; node = letters.nextNode()) {
    const { length } = node.textContent ?? '';
    if (before + length > offset) {
      const range = block.ownerDocument.createRange();
      range.setStart(node, offset - before);
      range.setEnd(node, offset - before + 1);
      const rect = range.getBoundingClientRect();
      return rect.width + rect.height > 0 ? rect : rectOf(node.parentElement ?? block);
    }
    before += length;
  }
  return rectOf(block);
}

function rectOf(element: Element | undefined): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/** The first of so many numbers of which something holds, when it holds of all after it; the number itself if of none. */
function first(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
