import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Puts something where a text stands: now, and whenever the text is laid out otherwise. */
export function useLaidOut(frame: RefObject<HTMLElement | null>, place: () => void): void {
  const latest = useRef(place);
  latest.current = place;

  useLayoutEffect(() => latest.current());

  useEffect(() => {
    const reader = frame.current?.closest('[data-reader]');
    const observer = new ResizeObserver(() => latest.current());
    for (const element of [frame.current, reader]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
