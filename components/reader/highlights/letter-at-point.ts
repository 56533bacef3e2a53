import type { PlacedText } from '../../../lib/highlights/placed-text';

/** The letter of a text at a point of the window; `null`: none is there. */
export function letterAtPoint(text: PlacedText, x: number, y: number): number | null {
  const place = caretAt(x, y);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.setEnd(place.node, place.node.nodeType === 3 ? (place.node.nodeValue ?? '').length : place.offset);
  const position = text.positionOf(range);
  return position?.start ?? null;
}

/** Chromium had another name for it until 128. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
