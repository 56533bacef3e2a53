import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** In vertical text, on is to the left: a wheel that turns down goes there. */
export function useSidewaysWheel(frame: RefObject<HTMLElement | null>, isVertical: boolean): void {
  useEffect(() => {
    const scroller = frame.current;
    if (!scroller || !isVertical) return;
    const onWheel = (event: WheelEvent) => {
      if (event.deltaX !== 0 || event.ctrlKey) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? scroller.clientWidth : event.deltaMode ? 32 : 1;
      scroller.scrollBy({ left: -event.deltaY * unit });
    };
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [isVertical]);
}
