import type { ArticleId, IsoDateTime } from './article';
import type { Brand } from './brand';
import type { Tag } from './tag';

/** A ULID: the order of the keys is the order of marking. */
export type HighlightId = Brand<string, 'HighlightId'>;

/** Told apart by the line below the text as well, for those who don't tell the colours apart. */
export const highlightColours = ['yellow', 'green', 'blue', 'rose'] as const;

export type HighlightColour = (typeof highlightColours)[number];

/** A passage by its words, and some of those around it. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuote {
  /** As it is read: one space for white space, a line end between blocks. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A passage by its place among the letters of a text: `lib/highlights/reading-text` says what counts as one.
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** Where a passage is, said twice. */
export interface TextSelectors {
  readonly quote: TextQuote;
  /** `null`: not known, or not in the text. */
  readonly position: TextPosition | null;
}

/** A passage that the reader marked, with what they have to say of it. */
export interface Highlight extends TextSelectors {
  readonly id: HighlightId;
  readonly articleId: ArticleId;
  /** The fingerprint of the text that it was last looked for in; `null`: none yet. In another text its place may be another. */
  readonly settledIn: string | null;
  /** The words that were marked, where the article has other ones by now. */
  readonly original: string | null;
  readonly colour: HighlightColour;
  /** Markdown. Empty: none. */
  readonly note: string;
  readonly tags: readonly Tag[];
  readonly createdAt: IsoDateTime;
  readonly updatedAt: IsoDateTime;
}

/** Whether it was looked for and not found. It is kept, and found again if the passage comes back. */
export function isOrphan({ position, settledIn }: Highlight): boolean {
  return position === null && settledIn !== null;
}

/** Whether it has a note that stands beside its words; also where these were not looked for yet. */
export function isNoted(highlight: Highlight): boolean {
  return highlight.note !== '' && !isOrphan(highlight);
}

/** In the order of the text; those that are not in it come last. */
export function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  const place = ({ position }: Highlight) => position?.start ?? Number.POSITIVE_INFINITY;
  return [...highlights].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one === other ? (a.id < b.id ? -1 : 1) : one - other;
  });
}
