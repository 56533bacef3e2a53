import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { type PlacedText, placedTextOf } from '../../../lib/highlights/placed-text';

/** The text that stands in a frame, all of it or nothing. Read when it is first asked for: most articles are opened without a highlight. */
export function useReadingText(
  frame: RefObject<HTMLElement | null>,
  markdown: string,
  isWhole: boolean,
): () => PlacedText | null {
  const known = useRef<{ readonly markdown: string; readonly text: PlacedText } | null>(null);
  return () => {
    const root = isWhole ? frame.current : null;
    if (!root) return null;
    // What is drawn anew is not the text that was read.
    const isOutdated = known.current?.markdown !== markdown || !root.firstChild || !isAttached(known.current.text);
    if (root.firstChild && isOutdated) known.current = { markdown, text: placedTextOf(root, isText) };
    return known.current?.text ?? null;
  };
}

/** Pictures, and what the reader adds to the text, are none of its words. What refers to a footnote is, although it is a button here. */
export function isText(element: Element, isMostly: boolean): boolean {
  return (isMostly || element.matches('[data-note] > button')) && !element.matches('[data-picture], [data-added]');
}

function isAttached(text: PlacedText): boolean {
  const last = text.letters.length;
  return last > 0 && text.rangeOf({ start: last - 1, end: last })?.startContainer.isConnected === true;
}
