/** How far somebody has read, in the article's own terms, so that it holds at any width and size of type. */
export interface ReadingPlace {
  /** The block at the top of the window, counted from 0. */
  readonly block: number;
  /** How much of the text of that block is above the window: 0 to 1. */
  readonly fraction: number;
  /** How many blocks the article has. */
  readonly blocks: number;
  /** How many of them have been seen to their end, at most. */
  readonly seen: number;
}

/** What stands below an article is seldom read to its end. */
const finished = 0.95;

/** Nobody reads faster: https://doi.org/10.1016/j.jml.2019.104047 has 238 words a minute. */
const wordsPerMinute = 1000;

/** How much of an article lies before a place: 0 to 1. */
export function progressOf({ block, fraction, blocks }: ReadingPlace): number {
  return blocks === 0 ? 0 : Math.min(1, (block + fraction) / blocks);
}

/** So coarse is the progress that lists show, that few places change it. */
const steps = 20;

/** The progress of a place as lists show it: a part of 1 in twentieths, `undefined` at the beginning. */
export function listedProgress(place: ReadingPlace): number | undefined {
  return Math.round(progressOf(place) * steps) / steps || undefined;
}

/** Whether an article has been seen to its end. */
export function isFinished({ seen, blocks }: ReadingPlace): boolean {
  return blocks > 0 && seen >= finished * blocks;
}

/** Whether somebody can have read so much meanwhile: a short article is all on the screen as soon as it is open. */
export function canHaveRead(words: number, milliseconds: number): boolean {
  return milliseconds >= (words / wordsPerMinute) * 60_000;
}

/** Whether nothing of the text is above the window: what stands before the text may be in it. */
export function isAtTop({ block, fraction }: ReadingPlace): boolean {
  return block === 0 && fraction === 0;
}

/** Where an article is opened again: where it was left; from its beginning when it was finished. */
export function placeToOpen(place: ReadingPlace | null): ReadingPlace | null {
  return place && !isFinished(place) && !isAtTop(place) ? place : null;
}
