import { useLayoutEffect } from 'preact/hooks';
import { afterPaint } from '../after-paint';
import type { ListPhase } from './article-list-state';
import { listPainted } from './list-painted';

/** Notes when the first rows, or what stands in their place, are on the screen. */
export function useListPainted(phase: ListPhase['kind']): void {
  const isThere = phase !== 'loading';
  useLayoutEffect(() => {
    if (!isThere || listPainted.peek()) return;
    afterPaint(() => {
      performance.mark('gleaner:list-painted');
      listPainted.value = true;
    });
  }, [isThere]);
}
