import type { DateProvenance, MetadataSource } from '../../../domain/provenance';
import type { JsonLd, JsonLdNode } from '../json-ld';
import { type Microdata, propertyValue } from '../microdata';
import type { PageHead } from '../page-head';
import { oneLine } from '../text';
import { addressDate } from './address-date';
import { dateElsewhere } from './date-elsewhere';
import type { DatesBeside } from './dates-beside';
import { type PageDate, readDate } from './read-dates';

/** A date of the article, and where it comes from. */
export interface ArticleDate extends DateProvenance {
  readonly iso: string;
}

export interface ArticleDates {
  readonly published: ArticleDate | null;
  readonly modified: ArticleDate | null;
}

interface PageParts {
  readonly page: Document;
  readonly head: PageHead;
  readonly jsonLd: JsonLd;
  readonly microdata: Microdata;
  readonly beside: DatesBeside;
  readonly address: string;
  readonly languages: readonly string[];
  readonly now: Date;
}

const publishedMetas = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'og:datepublished',
  'date.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'published-date',
  'published',
  'publication_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'date.release',
  'weibo:article:create_at',
  'bt:pubdate',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'displaydate',
  'last-published',
  'article.published',
  'article.created',
  'datecreated',
  'date.created',
  'date',
];
const modifiedMetas = [
  'article:modified_time',
  'og:article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'date.modified',
  'date.updated',
  'modified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'weibo:article:update_at',
  'article_updatetime',
  'article.updated',
  'rnews:datemodified',
];

/**
 * When the article was published and changed. What is stated of the article comes before what is shown beside its headline, and
 * that before what the address tells. A date that is yet to come is none.
 */
export function datesOf(parts: PageParts): ArticleDates {
  const { page, head, jsonLd, microdata, beside, address, languages, now } = parts;
  const latest = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const read = (source: MetadataSource, texts: readonly (string | null)[]): ArticleDate[] =>
    texts.flatMap((text) => toArticleDate(text === null ? null : readDate(text, languages), source));
  const usable = (dates: readonly ArticleDate[]) => firstOf(dates.filter(({ iso }) => iso.slice(0, 10) <= latest));
  const [article, own] = [jsonLd.article, jsonLd.page];
  const shown = (of: 'published' | 'changed') => beside[of].flatMap(({ date, source }) => toArticleDate(date, source));

  const published = usable([
    ...read('json-ld', valuesOf(article, 'datePublished')),
    ...read(
      'meta',
      publishedMetas.map((name) => head.first(name)),
    ),
    ...read('microdata', microdata.of('datePublished').map(propertyValue)),
    ...read('json-ld', [...valuesOf(own, 'datePublished'), ...valuesOf(own, 'uploadDate')]),
    ...shown('published'),
    ...read('json-ld', valuesOf(article, 'dateCreated')),
    ...toArticleDate(addressDate(address), 'address'),
  ]);
  const modified = usable([
    ...read('json-ld', valuesOf(article, 'dateModified')),
    ...read(
      'meta',
      modifiedMetas.map((name) => head.first(name)),
    ),
    ...read('microdata', microdata.of('dateModified').map(propertyValue)),
    ...read('json-ld', valuesOf(own, 'dateModified')),
    ...shown('changed'),
  ]);
  return {
    published:
      published ??
      instead(usable(shown('changed')), () => usable(toArticleDate(dateElsewhere(page, languages), 'text'))),
    modified: modified && (published === null || !isBefore(modified, published)) ? modified : null,
  };
}

/** The first date; where it is but a day, and the page gives the time of that day elsewhere, with the time. */
function firstOf(dates: readonly ArticleDate[]): ArticleDate | null {
  const [first] = dates;
  const timed = first?.precision === 'day' ? dates.find(({ iso }) => iso.startsWith(`${first.iso}T`)) : null;
  return timed ?? first ?? null;
}

/** The date of a change, where a page shows that instead of when it was published; else whatever date it has. */
function instead(change: ArticleDate | null, elsewhere: () => ArticleDate | null): ArticleDate | null {
  return change ? { ...change, isOfChange: true } : elsewhere();
}

function toArticleDate(date: PageDate | null, source: MetadataSource): ArticleDate[] {
  return date
    ? [{ iso: date.iso, source, precision: date.precision, zoneKnown: date.zoneKnown, isOfChange: false }]
    : [];
}

/** Whether a text was changed on a day before it was published: one of the two is another thing's date. */
function isBefore(a: ArticleDate, b: ArticleDate): boolean {
  return a.iso.slice(0, 10) < b.iso.slice(0, 10);
}

function valuesOf(node: JsonLdNode | null, key: string): (string | null)[] {
  const value = node?.[key];
  return [value].flat().map(oneLine);
}
