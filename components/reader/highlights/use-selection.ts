import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextPosition } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';

/** What is selected in a text, by mouse, finger or key, as soon as it rests; `null`: nothing of it. */
export function useSelection(
  frame: RefObject<HTMLElement | null>,
  readText: () => PlacedText | null,
): ReadonlySignal<TextPosition | null> {
  const selected = useSignal<TextPosition | null>(null);
  const reader = useRef(readText);
  reader.current = readText;

  // Once: what is drawn while one selects is no reason to forget the selection
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const look = () => {
      clearTimeout(timer);
      if (!isPressed) timer = setTimeout(read, 50);
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      isPressed = false;
      look();
    };
    const read = () => {
      const selection = getSelection();
      const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const isOurs = range !== null && frame.current?.contains(range.commonAncestorContainer);
      const position = isOurs ? (reader.current()?.positionOf(range) ?? null) : null;
      const { start, end } = selected.peek() ?? {};
      if (position?.start !== start || position?.end !== end) selected.value = position;
    };
    document.addEventListener('selectionchange', look);
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
    };
  }, []);
  return selected;
}
