import type { TextPiece } from '../../lib/markdown/text-pieces';
import { afterPaint } from '../after-paint';
import { holdStill, type ReadingWindow } from './place-in-text';

/** Letters of Markdown that fill a window, and those that can be rendered and laid out in a frame. */
const firstLetters = 4000;
const nextLetters = 8000;

interface Options {
  readonly frame: HTMLElement;
  readonly pieces: readonly TextPiece[];
  /** The piece that is to be seen first. */
  readonly first: number;
  readonly render: (pieces: readonly TextPiece[]) => DocumentFragment;
  readonly windowOf: () => ReadingWindow | null;
  /** All of it is there. */
  readonly onWhole: () => void;
}

/** A text that comes into its frame. */
export interface Filling {
  /** How many pieces are not there yet before the first that is. */
  readonly before: number;
  stop(): void;
}

/**
 * Puts a text into its frame: what is seen first at once, what follows it and then what is before it in the frames after that. What
 * is on the screen stays where it is.
 */
export function fillText({ frame, pieces, first, render, windowOf, onWhole }: Options): Filling {
  const { length } = pieces;
  const isShort = lettersOf(pieces) <= 2 * firstLetters;
  let to = isShort ? length : endOf(first, firstLetters);
  // Of the last blocks none could be brought to the start of the window.
  let from = isShort ? 0 : Math.min(first, startOf(to, firstLetters));
  let isOver = false;
  frame.replaceChildren(render(pieces.slice(from, to)));
  const before = from;
  const anchored = before > 0 ? windowOf()?.scroller : undefined;
  if (from === 0 && to === length) onWhole();
  else {
    // The browser would hold the text still as well.
    if (anchored) anchored.style.overflowAnchor = 'none';
    afterPaint(fillOn);
  }
  return { before, stop };

  function fillOn(): void {
    if (isOver) return;
    if (to < length) {
      const end = endOf(to, nextLetters);
      frame.append(render(pieces.slice(to, end)));
      to = end;
    } else {
      const start = startOf(from, nextLetters);
      const earlier = render(pieces.slice(start, from));
      holdStill(frame.firstElementChild, windowOf(), () => frame.prepend(earlier));
      from = start;
    }
    if (from > 0 || to < length) afterPaint(fillOn);
    else {
      stop();
      onWhole();
    }
  }

  function stop(): void {
    isOver = true;
    if (anchored) anchored.style.overflowAnchor = '';
  }

  /** The end of the pieces from one on that have so many letters. */
  function endOf(start: number, letters: number): number {
    let end = start;
    for (let read = 0; end < length && read < letters; end++) read += pieces[end]?.length ?? 0;
    return end;
  }

  /** The beginning of the pieces before one that have so many letters. */
  function startOf(end: number, letters: number): number {
    let start = end;
    for (let read = 0; start > 0 && read < letters; start--) read += pieces[start - 1]?.length ?? 0;
    return start;
  }
}

function lettersOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
