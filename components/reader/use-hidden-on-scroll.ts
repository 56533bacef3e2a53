import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Pixels of scrolling that are meant. */
const threshold = 24;

/** Whether the reader scrolls on, so that what stands over the text can go; scrolling back brings it again. */
export function useHiddenOnScroll(frame: RefObject<HTMLElement | null>): ReadonlySignal<boolean> {
  const isHidden = useSignal(false);

  useEffect(() => {
    const scroller = frame.current?.parentElement;
    if (!scroller) return;
    let turn = scroller.scrollTop;
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const isOver = scrollTop < threshold || scrollTop + clientHeight > scrollHeight - threshold;
      if (isOver || scrollTop < turn - threshold) isHidden.value = false;
      else if (scrollTop > turn + threshold) isHidden.value = true;
      // The direction is measured from where it last turned.
      if (isHidden.value ? scrollTop > turn : scrollTop < turn) turn = scrollTop;
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, []);

  return isHidden;
}
