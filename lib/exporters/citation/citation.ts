import { hostOf } from '../../domain/canonical-url';
import type { ExportItem } from '../exporter';
import { siteShortName } from '../site-short-name';
import { type CitedName, nameOf } from './name';

/** A date as far as it is known. */
export interface CitedDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** What is cited of an article. */
export interface Citation {
  /** The same in every export, and another for every article. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly CitedName[];
  readonly site: string;
  readonly published: CitedDate | null;
  readonly accessed: CitedDate | null;
  readonly url: string;
  readonly language: string | null;
  readonly abstract: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
}

/** What somebody who cites an article says of it. */
export function citationOf(item: ExportItem): Citation {
  const { title, authors, siteName, url, publishedAt, savedAt, language, excerpt, tags } = item.article;
  return {
    key: keyOf(item),
    title: oneLine(title),
    authors: authors.map((author) => nameOf(oneLine(author))),
    site: oneLine(siteName ?? hostOf(url)),
    published: publishedAt === null ? null : toDate(publishedAt),
    accessed: toDate(savedAt),
    url,
    language,
    abstract: excerpt === null ? null : oneLine(excerpt) || null,
    section: item.details?.section ?? null,
    keywords: tags.map(oneLine),
  };
}

/** `roy2025-1a2b3c4d`: who, when, and what the address alone makes of it. */
function keyOf({ article: { authors, url, publishedAt, savedAt, slug } }: ExportItem): string {
  const [first] = authors;
  const name = first === undefined ? null : nameOf(oneLine(first));
  const who = [name?.family ?? name?.literal ?? '', siteShortName(url), 'article']
    .map(toAscii)
    .find((word) => word !== '');
  const digest = toAscii(slug.slice(slug.lastIndexOf('-') + 1));
  return `${who}${(publishedAt ?? savedAt).slice(0, 4)}-${digest}`;
}

function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');
}

function toDate(iso: string): CitedDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
