/**
 * Where a page says something of its article: JSON-LD, a `<meta>`, microdata, a `<link>`, a `<time>`, a byline, its address, a
 * heading, its `<title>`, a picture, or plain text.
 */
export type MetadataSource =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'link'
  | 'time'
  | 'byline'
  | 'address'
  | 'heading'
  | 'document'
  | 'picture'
  | 'text';

/** How exactly a date was given. */
export type DatePrecision = 'day' | 'minute' | 'second';

/** Where a date comes from, and how much of it the page said. */
export interface DateProvenance {
  readonly source: MetadataSource;
  readonly precision: DatePrecision;
  /** Whether the page gave a zone with the time. A day has none. */
  readonly zoneKnown: boolean;
  /** The page only says when the text was changed, and shows that where others show when it was published. */
  readonly isOfChange: boolean;
}

/** Where each field of an article's metadata comes from; `null` where the page does not say. */
export interface Provenance {
  readonly title: MetadataSource | null;
  readonly subtitle: MetadataSource | null;
  readonly authors: MetadataSource | null;
  readonly siteName: MetadataSource | null;
  readonly excerpt: MetadataSource | null;
  readonly publishedAt: DateProvenance | null;
  readonly modifiedAt: DateProvenance | null;
  readonly section: MetadataSource | null;
  readonly keywords: MetadataSource | null;
  readonly image: MetadataSource | null;
  readonly license: MetadataSource | null;
  readonly canonical: MetadataSource | null;
}
