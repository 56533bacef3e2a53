import { hostOf } from '../../domain/canonical-url';
import { nameOfLicense } from '../../domain/license';
import { FieldDate, type FrontMatterValue } from '../../markdown/front-matter/value';
import type { ExportItem } from '../exporter';
import { siteShortName } from '../site-short-name';
import { summaryOf } from '../summary';

/** What a variable may stand for. */
export type VariableValue = Exclude<FrontMatterValue, object> | readonly string[] | FieldDate;

type Variable = (item: ExportItem) => VariableValue;

/** What a preset can write of an article. `null`: not known, and left out. */
export const variables = {
  title: ({ article }) => article.title,
  subtitle: ({ details }) => details?.subtitle ?? null,
  url: ({ article }) => article.url,
  authors: ({ article }) => article.authors,
  site: ({ article }) => article.siteName ?? hostOf(article.url),
  host: ({ article }) => hostOf(article.url),
  domain: ({ article }) => siteShortName(article.url),
  /** When it was published, or saved where the page does not say. */
  date: ({ article }) => new FieldDate(article.publishedAt ?? article.savedAt),
  published: ({ article }) => dateOf(article.publishedAt),
  modified: ({ details }) => dateOf(details?.modifiedAt),
  saved: ({ article }) => new FieldDate(article.savedAt),
  updated: ({ article }) => new FieldDate(article.updatedAt),
  year: ({ article }) => (article.publishedAt ?? article.savedAt).slice(0, 4),
  month: ({ article }) => /^\d{4}-(\d\d)/.exec(article.publishedAt ?? article.savedAt)?.[1] ?? '01',
  language: ({ article }) => article.language,
  excerpt: ({ article }) => article.excerpt?.trim() || null,
  /** The page's own description, or the beginning of the text. */
  summary: (item) => summaryOf(item) || null,
  section: ({ details }) => details?.section ?? null,
  keywords: ({ details }) => details?.keywords ?? [],
  tags: ({ article }) => article.tags,
  image: ({ article }) => article.image,
  license: ({ details }) => details?.license ?? null,
  licenseName: ({ details }) => (details?.license ? nameOfLicense(details.license) : null),
  words: ({ article }) => article.words,
  minutes: ({ article }) => article.minutes,
  status: ({ article: { marks = [] } }) =>
    (['archived', 'read', 'reading'] as const).find((mark) => marks.includes(mark)) ?? null,
  favourite: ({ article }) => (article.marks?.includes('favourite') ? true : null),
  id: ({ article }) => article.id,
  slug: ({ article }) => article.slug,
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof variables;

function dateOf(iso: string | null | undefined): FieldDate | null {
  return iso ? new FieldDate(iso) : null;
}
