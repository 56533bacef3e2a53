import type { DateProvenance, MetadataSource } from '../../../domain/provenance';
import type { JsonLd, JsonLdNode } from '../json-ld';
import type { Surroundings } from '../lines';
import { type Microdata, propertyValue } from '../microdata';
import type { PageHead } from '../page-head';
import { oneLine } from '../text';
import { addressDate } from './address-date';
import { type PageDate, readDate } from './read-dates';
import { dateElsewhere, datesBeside } from './shown-dates';

/** A date of the article, and where it comes from. */
export interface ArticleDate {
  readonly value: string;
  readonly source: DateProvenance;
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
  readonly headline: Element | null;
  readonly around: Surroundings | null;
  readonly address: string;
  readonly languages: readonly string[];
  readonly now: Date;
}

/** What `<meta>` calls the date of publication, and what it calls the one of a change. */
const ofPublication = /(?<!first)publish(?!er)|publication|pub.?date|issued/;
const ofMaking =
  /creat(?!or)|date.release|date_original|display.?date|regdate|^(?:dc(?:terms)?\.|citation_|sailthru\.)?date$/;
const ofChange = /modif|updat|lastmod/;

/**
 * When the article was published and changed. What is stated of the article comes before what is shown beside its headline, and
 * that before what the address tells. A date that is yet to come is none.
 */
export function datesOf(parts: PageParts): ArticleDates {
  const { page, head, jsonLd, microdata, headline, around, address, languages, now } = parts;
  const latest = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const read = (source: MetadataSource, texts: readonly unknown[]) =>
    texts.flatMap((text) => toArticleDate(readDate(oneLine(text) ?? '', languages), source));
  const stated = (node: JsonLdNode | null, ...keys: readonly string[]) =>
    read(
      'json-ld',
      keys.flatMap((key) => node?.[key]),
    );
  const meta = (names: RegExp) =>
    read(
      'meta',
      head.all(names).flatMap((contents) => contents.slice(0, 1)),
    );
  const inMicrodata = (property: string) => read('microdata', microdata.of(property).map(propertyValue));
  const beside = headline && around ? datesBeside(headline, around, languages) : [];
  const shown = (isChange: boolean) =>
    beside.flatMap((one) => (one.isChange === isChange ? toArticleDate(one.date, one.source) : []));
  const usable = (dates: readonly ArticleDate[]) => firstOf(dates.filter(({ value }) => value.slice(0, 10) <= latest));

  const published = usable([
    ...stated(jsonLd.article, 'datePublished'),
    ...meta(/^article:published_time$/),
    ...meta(ofPublication),
    ...meta(ofMaking),
    ...inMicrodata('datePublished'),
    ...stated(jsonLd.page, 'datePublished', 'uploadDate'),
    ...shown(false),
    ...stated(jsonLd.article, 'dateCreated'),
    ...toArticleDate(addressDate(address), 'address'),
  ]);
  const change = usable(shown(true));
  const modified = usable([
    ...stated(jsonLd.article, 'dateModified'),
    ...meta(/^article:modified_time$/),
    ...meta(ofChange),
    ...inMicrodata('dateModified'),
    ...stated(jsonLd.page, 'dateModified'),
    ...shown(true),
  ]);
  // The date of a change, where a page shows that instead of when it was published; else whatever date it has.
  const instead = () =>
    change
      ? { ...change, source: { ...change.source, isOfChange: true } }
      : usable(toArticleDate(dateElsewhere(page, languages), 'text'));
  return {
    published: published ?? instead(),
    // A text that was changed on a day before it was published: one of the two is another thing's date.
    modified: modified && !(published && modified.value.slice(0, 10) < published.value.slice(0, 10)) ? modified : null,
  };
}

/** The first date; where it is but a day, and the page gives the time of that day elsewhere, with the time. */
function firstOf(dates: readonly ArticleDate[]): ArticleDate | null {
  const [first] = dates;
  const timed =
    first?.source.precision === 'day' ? dates.find(({ value }) => value.startsWith(`${first.value}T`)) : null;
  return timed ?? first ?? null;
}

function toArticleDate(date: PageDate | null, source: MetadataSource): ArticleDate[] {
  if (!date) return [];
  const { iso, precision, zoneKnown } = date;
  return [{ value: iso, source: { source, precision, zoneKnown, isOfChange: false } }];
}
