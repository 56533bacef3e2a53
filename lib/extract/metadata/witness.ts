import type { JsonLdNode } from './json-ld';
import { lineOfMarkup, plainLine } from './text';

/** What a page states of its article's text, to hold against what is found of it. */
export interface Witness {
  /** The whole text, as one line, without its markup. */
  readonly articleBody: string | null;
  readonly wordCount: number | null;
  readonly headline: string | null;
  readonly isAccessibleForFree: boolean | null;
}

/** The witness of an article's JSON-LD. */
export function witnessOf(article: JsonLdNode | null): Witness {
  const words = Number(article?.wordCount ?? Number.NaN);
  const free = String(article?.isAccessibleForFree ?? '').toLowerCase();
  return {
    articleBody: lineOfMarkup(article?.articleBody),
    wordCount: Number.isInteger(words) && words > 0 ? words : null,
    headline: plainLine(article?.headline),
    isAccessibleForFree: /(^|\/)(true|false)$/.test(free) ? free.endsWith('true') : null,
  };
}
