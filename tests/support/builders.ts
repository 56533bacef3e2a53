import type { Article, ArticleDetails, ArticleId, CapturedPage, SavedArticle } from '../../lib/domain/article';
import { type CanonicalUrl, toCanonicalUrl } from '../../lib/domain/canonical-url';
import { defaultExportChoices } from '../../lib/domain/export-choices';
import type { Highlight, HighlightId } from '../../lib/domain/highlight';
import type { Tag } from '../../lib/domain/tag';
import { lengthOfText } from '../../lib/domain/text-length';
import { ulid } from '../../lib/domain/ulid';
import type { ExportContext } from '../../lib/exporters/exporter';
import type { ArticleContent } from '../../lib/store/content';

type ArticleFields = Partial<Omit<Article, 'id' | 'url' | 'tags'>> & {
  readonly id?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
};

let made = 0;

/** An article of which a test names only what it is about. Each has an id, an address and a slug of its own. */
export function anArticle({ id, url, tags = [], ...fields }: ArticleFields = {}): Article {
  const number = ++made;
  return {
    id: (id ?? ulid(Date.UTC(2026, 10, 22) + number, new Uint8Array(16))) as ArticleId,
    url: url === undefined ? (`https://news.example.org/${number}` as CanonicalUrl) : toCanonicalUrl(url),
    slug: `rain-to-come-${number}`,
    title: 'Rain to come',
    authors: [],
    siteName: null,
    excerpt: null,
    language: null,
    publishedAt: null,
    image: null,
    tags: tags as Tag[],
    words: 3,
    minutes: 1,
    imageCount: 0,
    savedAt: '2026-11-22T11:53:04+08:00',
    updatedAt: '2026-11-22T11:53:04+08:00',
    ...fields,
  };
}

/** The same with its text. */
export function aSavedArticle({
  markdown = 'It will rain.\n',
  ...fields
}: ArticleFields & { markdown?: string } = {}): SavedArticle {
  return { article: anArticle(fields), markdown };
}

/** What belongs to an article: its text, and what a test is about. */
export function aContent(markdown = 'It will rain.\n', rest: Partial<ArticleContent> = {}): ArticleContent {
  return { markdown, details: null, source: null, ...rest };
}

/** What is known of an article, of which a test names only what it is about. */
export function someDetails(fields: Partial<ArticleDetails> = {}): ArticleDetails {
  return {
    subtitle: null,
    modifiedAt: null,
    section: null,
    keywords: [],
    license: null,
    provenance: null,
    proof: { wordsTotal: 3, wordsKept: 3, spots: [] },
    leftOut: [],
    pages: null,
    ...fields,
  };
}

/** A highlight of which a test names only what it is about. */
export function aHighlight(fields: Partial<Highlight> = {}): Highlight {
  return {
    id: ulid(Date.UTC(2026, 10, 22) + ++made, new Uint8Array(16)) as HighlightId,
    articleId: 'A' as ArticleId,
    settledIn: null,
    quote: { exact: 'rain', prefix: '', suffix: '' },
    position: null,
    original: null,
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-11-22T11:53:04+08:00',
    updatedAt: '2026-11-22T11:53:04+08:00',
    ...fields,
  };
}

type CapturedFields = Partial<Omit<CapturedPage, 'url'>> & { readonly url?: string };

/** What the capture script hands over, of which a test names only what it is about. Every word was kept. */
export function aCapturedPage({ markdown = 'It will rain.\n', url, ...fields }: CapturedFields = {}): CapturedPage {
  const { words, minutes } = lengthOfText(markdown);
  return {
    url: toCanonicalUrl(url ?? 'https://news.example.org/rain'),
    title: 'Rain to come',
    authors: [],
    siteName: null,
    excerpt: null,
    language: null,
    publishedAt: null,
    image: null,
    subtitle: null,
    modifiedAt: null,
    section: null,
    keywords: [],
    license: null,
    provenance: null,
    markdown,
    images: [],
    words,
    minutes,
    proof: { wordsTotal: words, wordsKept: words, spots: [] },
    capturedAt: '2026-11-22T11:53:04+08:00',
    leftOut: [],
    source: { html: '<p>It will rain.</p>', version: 1 },
    selection: null,
    ...fields,
  };
}

/** What an exporter is told of the whole. */
export function aContext(fields: Partial<ExportContext> = {}): ExportContext {
  const words = { contents: 'Contents', highlights: 'Highlights', image: 'Image', untitled: 'Untitled' };
  return { title: 'Library', language: 'en', choices: defaultExportChoices, words, ...fields };
}
