import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/domain/article';
import { canHaveRead, isAtTop, placeToOpen, type ReadingPlace } from '../../lib/domain/place';
import { keepPlace } from '../../lib/usecases/keep-place';
import { placeIn, type ReadingWindow, showPlace } from './place-in-text';

/** How often the place is looked at while one scrolls, and how long one rests before it is kept, in milliseconds. */
const lookTime = 120;
const restTime = 800;

interface Options {
  readonly article: Article;
  readonly text: RefObject<HTMLElement | null>;
  readonly windowOf: () => ReadingWindow | null;
  /** Where the article was left. */
  readonly left: ReadingPlace | null;
  /** How many blocks are not there yet before the first that is. */
  readonly before: RefObject<number>;
  /** Whether all of the text is there. */
  readonly isWhole: boolean;
  /** Whether it is opened there, rather than somewhere else. */
  readonly opensThere: boolean;
  /** Whether the place is to be kept. */
  readonly isKept: boolean;
  /** Changes whenever the text is laid out otherwise. */
  readonly layout: string;
}

/** Opens an article where it was left, keeps the place while one reads, and returns to it when the lines change. */
export function usePlace(options: Options): ReadonlySignal<ReadingPlace | null> {
  const { article, text, windowOf, left, before, isWhole, opensThere, isKept, layout } = options;
  const place = useSignal<ReadingPlace | null>(null);
  const begun = useRef(0);

  useLayoutEffect(() => {
    place.value = left;
    begun.current = Date.now();
    const start = placeToOpen(left);
    const window = windowOf();
    if (start && opensThere && text.current && window) {
      showPlace(text.current, { ...start, block: start.block - (before.current ?? 0) }, window);
    }
  }, [article.id]);

  // Other lines, the same place
  useLayoutEffect(() => {
    const window = windowOf();
    const here = place.peek();
    if (isWhole && here && !isAtTop(here) && text.current && window) showPlace(text.current, here, window);
  }, [layout]);

  useEffect(() => {
    const window = windowOf();
    // The blocks are counted when all of them are there
    if (!text.current || !window || !isWhole) return;
    return follow(text.current, window);
  }, [article.id, isKept, layout, isWhole]);

  return place;

  function follow(frame: HTMLElement, window: ReadingWindow): () => void {
    let looking: ReturnType<typeof setTimeout> | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let width = frame.getBoundingClientRect().width;

    const look = () => {
      looking = undefined;
      const here = placeIn(frame, window);
      place.value = { ...here, seen: Math.max(here.seen, place.peek()?.seen ?? 0) };
      clearTimeout(resting);
      resting = setTimeout(keep, restTime);
    };
    const keep = () => {
      clearTimeout(resting);
      resting = undefined;
      const here = place.peek();
      if (!isKept || !here) return;
      keepPlace(article.id, here, canHaveRead(article.words, Date.now() - begun.current)).catch((error) =>
        console.error('[gleaner] the place was not kept', error),
      );
    };
    const onScroll = () => {
      looking ??= setTimeout(look, lookTime);
    };
    const observer = new ResizeObserver(() => {
      const { width: now } = frame.getBoundingClientRect();
      const here = place.peek();
      if (now !== width && here && !isAtTop(here) && !window.isVertical) showPlace(frame, here, window);
      width = now;
    });

    // What is all on the screen is never scrolled
    resting = setTimeout(look, restTime);
    observer.observe(frame);
    window.scroller.addEventListener('scroll', onScroll, { passive: true });
    addEventListener('pagehide', keep);
    return () => {
      observer.disconnect();
      window.scroller.removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', keep);
      clearTimeout(looking);
      if (resting !== undefined) keep();
    };
  }
}
