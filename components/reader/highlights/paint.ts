import { type Highlight, highlightColours, type TextPosition } from '../../../lib/domain/highlight';
import type { PlacedText } from '../../../lib/highlights/placed-text';

const chosenNames = ['gleaner-chosen', 'gleaner-open'] as const;

/** Paints highlights over a text; nothing of the text changes. https://drafts.csswg.org/css-highlight-api/ */
export function paintHighlights(text: PlacedText, highlights: readonly Highlight[]): void {
  for (const colour of highlightColours) {
    const own = highlights.filter((each) => each.colour === colour);
    paint(
      `gleaner-${colour}`,
      rangesOf(
        text,
        own.flatMap(({ position }) => position ?? []),
      ),
    );
  }
}

/** Paints what is chosen at the moment, over all others. A highlight keeps its colour. */
export function paintChosen(text: PlacedText, position: TextPosition | null, isHighlighted: boolean): void {
  unpaintChosen();
  paint(chosenNames[isHighlighted ? 1 : 0], rangesOf(text, position ? [position] : []), 1);
}

/** Takes that away. */
export function unpaintChosen(): void {
  for (const name of chosenNames) CSS.highlights.delete(name);
}

/** Takes away all that was painted. */
export function unpaint(): void {
  unpaintChosen();
  for (const colour of highlightColours) CSS.highlights.delete(`gleaner-${colour}`);
}

function paint(name: string, ranges: readonly Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const painted = new Highlight(...ranges);
  painted.priority = priority;
  CSS.highlights.set(name, painted);
}

function rangesOf(text: PlacedText, positions: readonly TextPosition[]): Range[] {
  return positions.flatMap((position) => text.rangeOf(position) ?? []);
}
