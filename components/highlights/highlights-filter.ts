import { type HighlightColour, highlightColours } from '../../lib/domain/highlight';
import { tagKey } from '../../lib/domain/tag';
import { foldText } from '../../lib/search/text/fold';
import type { PlacedHighlight } from '../../lib/store/highlights';

/** What of the highlights is shown. */
export interface HighlightsFilter {
  /** Words, each of which stands in the passage, its note, its tags or the title; `#tag` is one of its tags. */
  readonly query: string;
  readonly colour: HighlightColour | null;
}

/** Those that a filter lets through, in the order they are in. */
export function filterHighlights(
  highlights: readonly PlacedHighlight[],
  { query, colour }: HighlightsFilter,
): readonly PlacedHighlight[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 && colour === null) return highlights;
  const tags = words.filter((word) => /^#./.test(word)).map((word) => tagKey(word.slice(1)));
  const texts = words.filter((word) => !/^#./.test(word)).map((word) => foldText(word));
  return highlights.filter(({ highlight, article }) => {
    if (colour !== null && highlight.colour !== colour) return false;
    const own = highlight.tags.map(tagKey);
    if (!tags.every((tag) => own.includes(tag))) return false;
    const { quote, original, note } = highlight;
    const text = foldText([quote.exact, original ?? '', note, article.title, ...highlight.tags].join('\n'));
    return texts.every((word) => text.includes(word));
  });
}

/** A colour by its name, as the menu has it; `null`: any. */
export function toColour(name: string): HighlightColour | null {
  return highlightColours.find((colour) => colour === name) ?? null;
}

/** Neighbours of one article together. */
export function groupByArticle(highlights: readonly PlacedHighlight[]): readonly (readonly PlacedHighlight[])[] {
  return [...Map.groupBy(highlights, ({ article }) => article.id).values()];
}
