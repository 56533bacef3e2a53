import type { ArticleId, IsoDateTime } from '../domain/article';
import { toLocalIso } from '../domain/date-time';
import type { Highlight, HighlightColour, HighlightId, TextSelectors } from '../domain/highlight';
import type { Tag } from '../domain/tag';
import { ulid } from '../domain/ulid';
import { readable } from '../highlights/reading-text';

/** A passage that is to be highlighted. */
export interface Marking {
  /** Its words; where more is known, the words around it and its place as well. */
  readonly passage: string | TextSelectors;
  readonly colour?: HighlightColour;
  /** Markdown. */
  readonly note?: string;
  readonly tags?: readonly Tag[];
  /** When it was marked, if that was elsewhere. */
  readonly createdAt?: IsoDateTime;
}

/** A highlight of which nobody knows yet where it is in the text. */
export function newHighlight(articleId: ArticleId, marking: Marking, now: Date): Highlight {
  const { passage, colour = 'yellow', note = '', tags = [], createdAt = toLocalIso(now) } = marking;
  const { quote, position } =
    typeof passage === 'string'
      ? { quote: { exact: readable(passage), prefix: '', suffix: '' }, position: null }
      : passage;
  const time = Date.parse(createdAt);
  return {
    id: ulid(Number.isNaN(time) ? now.getTime() : time, crypto.getRandomValues(new Uint8Array(16))) as HighlightId,
    articleId,
    settledIn: null,
    quote,
    position,
    original: null,
    colour,
    note: note.trim(),
    tags,
    createdAt,
    updatedAt: toLocalIso(now),
  };
}

/** Whether two are of the same passage. */
export function isSamePassage(one: Highlight, other: Highlight): boolean {
  if (one.position && other.position) {
    return one.position.start === other.position.start && one.position.end === other.position.end;
  }
  return !one.position && !other.position && one.quote.exact === other.quote.exact;
}
