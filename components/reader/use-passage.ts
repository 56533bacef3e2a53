import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What was last selected in a text, also when a click on a button has taken the selection away since. */
export function usePassage(text: RefObject<HTMLElement | null>, key: string): () => string {
  const passage = useRef('');

  useEffect(() => {
    passage.current = '';
    const follow = () => {
      const selection = getSelection();
      if (selection?.anchorNode && text.current?.contains(selection.anchorNode)) passage.current = selection.toString();
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [key]);

  return () => passage.current;
}
