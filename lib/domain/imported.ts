import type { ArticleId, ArticleMark, IsoDateTime } from './article';
import type { ImportPlace } from './import-problem';

/** A passage that the reader marked elsewhere, as W3C's TextQuoteSelector has it: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface ImportedHighlight {
  readonly exact: string;
  /** What stands before and after it; empty when the file does not say. */
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string | null;
  /** As the other product calls it. */
  readonly colour: string | null;
  readonly createdAt: IsoDateTime | null;
}

/** The text of an article as a file has it. */
export type ImportedText =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'markdown'; readonly markdown: string };

/** One article as another product's file has it. `null`: the file does not say. */
export interface ImportedEntry {
  readonly kind: 'entry';
  readonly place: ImportPlace;
  /** As written. */
  readonly url: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  readonly excerpt: string | null;
  readonly language: string | null;
  readonly publishedAt: IsoDateTime | null;
  readonly image: string | null;
  readonly savedAt: IsoDateTime | null;
  /** As written. */
  readonly tags: readonly string[];
  readonly marks: readonly ArticleMark[];
  readonly text: ImportedText | null;
  readonly note: string | null;
  readonly highlights: readonly ImportedHighlight[];
  /** What has no home in our fields: plain JSON, under the names of the file. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What an article keeps of the file that it came from. */
export interface ImportedFrom {
  readonly importId: string;
  /** The id of an importer. */
  readonly source: string;
  readonly importedAt: IsoDateTime;
  readonly file: string;
  /** As it was written, where that is not the article's own address. */
  readonly url: string | null;
  readonly note: string | null;
  readonly highlights: readonly ImportedHighlight[];
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The files that an article came from, in the order of the imports. */
export interface ArticleOrigin {
  readonly id: ArticleId;
  readonly from: readonly ImportedFrom[];
}

/** An entry of which a file says little. */
export function toEntry(
  place: ImportPlace,
  url: string,
  fields: Partial<Omit<ImportedEntry, 'kind' | 'place' | 'url'>>,
): ImportedEntry {
  return {
    kind: 'entry',
    place,
    url,
    title: null,
    authors: [],
    siteName: null,
    excerpt: null,
    language: null,
    publishedAt: null,
    image: null,
    savedAt: null,
    tags: [],
    marks: [],
    text: null,
    note: null,
    highlights: [],
    rest: {},
    ...fields,
  };
}
