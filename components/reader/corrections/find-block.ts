import type { Correction } from '../../../lib/domain/correction';
import { renderPieces } from '../../../lib/markdown/render-markdown';
import { type PiecedText, textPiecesOf } from '../../../lib/markdown/text-pieces';

/** A block of a text in Markdown, and which of those that read so it is. */
export interface MarkdownBlock {
  readonly markdown: string;
  readonly nth: number;
}

/** The Markdown of a block that is shown; `null` where it can't be told apart. @param block a child of the frame of the text */
export function markdownOf(markdown: string, block: Element): MarkdownBlock | null {
  const text = textPiecesOf(markdown);
  const place = [...(block.parentElement?.children ?? [])].indexOf(block);
  const wanted = lettersOf(block);
  // Nearly always a piece is a block; a comment is a piece of which nothing is shown.
  const nearest = text.pieces
    .map((_, index) => index)
    .sort((a, b) => Math.abs(a - place) - Math.abs(b - place))
    .find((index) => isShownAs(text, index, wanted));
  const piece = nearest === undefined ? undefined : text.pieces[nearest];
  if (!piece || piece.markdown === '') return null;
  const alike = text.pieces.filter((each) => each.markdown === piece.markdown);
  return { markdown: piece.markdown, nth: alike.indexOf(piece) };
}

/** The blocks of a text that the reader corrected, by the correction. @param frame of which the children are the blocks */
export function correctedBlocks(
  markdown: string,
  corrections: readonly Correction[],
  frame: Element,
): ReadonlyMap<Element, Correction> {
  const found = new Map<Element, Correction>();
  const { pieces } = textPiecesOf(markdown);
  // Where not every piece is a block, the list below the text says it alone.
  if (pieces.length !== frame.children.length) return found;
  for (const correction of corrections) {
    // Corrected, one block may have become several: the last of them says it.
    const parts = textPiecesOf(correction.after).pieces.map(({ markdown }) => markdown);
    const start = pieces.findIndex((_, index) => parts.every((part, at) => pieces[index + at]?.markdown === part));
    const block = parts.length > 0 ? frame.children[start + parts.length - 1] : undefined;
    if (start >= 0 && block) found.set(block, correction);
  }
  return found;
}

function isShownAs(text: PiecedText, index: number, wanted: string): boolean {
  const piece = text.pieces[index];
  if (!piece) return false;
  const made = document.createElement('div');
  made.append(renderPieces(text, [piece], ''));
  return lettersOf(made) === wanted;
}

/** Pictures are called otherwise where they have no name. */
function lettersOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-picture], [data-added]')) part.remove();
  return copy.textContent.replace(/\s+/g, '');
}
