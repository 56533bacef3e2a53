import type { ArticleMetadata, FurtherMetadata } from '../../domain/article';
import type { Provenance } from '../../domain/provenance';
import { authorsOf } from './authors';
import { canonicalOf } from './canonical';
import { datesBeside } from './dates/dates-beside';
import { type ArticleDate, datesOf } from './dates/dates-of';
import { excerptOf } from './excerpt';
import { headlineOf } from './headline';
import { imageOf } from './image';
import { jsonLdOf } from './json-ld';
import { keywordsOf } from './keywords';
import { languageOf } from './language';
import { licenseOf } from './license';
import { surroundingsOf } from './lines';
import { microdataOf } from './microdata';
import { headOf, type PageHead } from './page-head';
import { sectionOf } from './section';
import { siteNamesOf } from './site-name';
import { currentHead } from './staleness';
import { subtitleOf } from './subtitle';
import { oneLine, plainLine, textOf } from './text';
import { titleOf } from './title';
import { type Witness, witnessOf } from './witness';

/** What a page says about its article outside its text. The language needs the text, so its declarations are handed on. */
export interface PageMetadata extends Omit<ArticleMetadata, 'language' | 'title'>, FurtherMetadata {
  readonly title: string | null;
  readonly declaredLanguages: readonly string[];
  /** Where the page says that it lives. */
  readonly canonical: string | null;
  readonly provenance: Provenance;
  readonly witness: Witness;
}

/**
 * Reads what a page says of its article: in JSON-LD and meta tags, around its headline, and in its address. The page is only
 * looked at, and what it does not say stays unknown.
 * @param address of the page. A copy of a document does not know its own.
 * @param now to tell dates that are yet to come.
 */
export function metadataOf(page: Document, address: string, now: Date = new Date()): PageMetadata {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter((heading) => heading !== null);
  const head = currentHead(headOf(page, address), headings, address);
  const jsonLd = jsonLdOf(page, {
    addresses: [address, ...head.links('canonical')],
    titles: [...headings, ...(head.title ? [head.title] : [])],
  });
  const microdata = microdataOf(page);
  const site = siteNamesOf(page, head, jsonLd, address);
  const stated = [
    head.first('og:title'),
    head.first('twitter:title'),
    plainLine(jsonLd.article?.headline),
    head.title,
  ].filter((title) => title !== null);
  const headline = headlineOf(page, stated, site, address);
  const around = headline ? surroundingsOf(headline) : null;
  const declaredLanguages = languagesOf(page, head, jsonLd.article?.inLanguage);
  const beginning = (around?.after ?? []).map(({ text }) => text).join('\n');
  const heard = languageOf(declaredLanguages, beginning);
  const languages = [...(heard ? [heard] : []), ...declaredLanguages];

  const title = titleOf(head, jsonLd.article, headline, site);
  const subtitle = subtitleOf(head, jsonLd, around, title?.value ?? null);
  const authors = authorsOf({ page, head, jsonLd, microdata, site, around, title: title?.value ?? null });
  const excerpt = excerptOf(head, jsonLd);
  const beside = around ? datesBeside(around, languages) : { published: [], changed: [] };
  const { published, modified } = datesOf({ page, head, jsonLd, microdata, beside, address, languages, now });
  const section = sectionOf(head, microdata, jsonLd, site, title?.value ?? null);
  const keywords = keywordsOf(page, head, jsonLd, title?.value ?? null);
  const image = imageOf(head, microdata, jsonLd, headline);
  const license = licenseOf(page, head, jsonLd);
  const canonical = canonicalOf(head, jsonLd, address);
  return {
    title: title?.value ?? null,
    subtitle: subtitle?.value ?? null,
    authors: authors?.value ?? [],
    siteName: site.name?.value ?? null,
    excerpt: excerpt?.value ?? null,
    publishedAt: published?.iso ?? null,
    modifiedAt: modified?.iso ?? null,
    section: section?.value ?? null,
    keywords: keywords?.value ?? [],
    image: image?.value ?? null,
    license: license?.value ?? null,
    canonical: canonical?.value ?? null,
    declaredLanguages,
    provenance: {
      title: title?.source ?? null,
      subtitle: subtitle?.source ?? null,
      authors: authors?.source ?? null,
      siteName: site.name?.source ?? null,
      excerpt: excerpt?.source ?? null,
      publishedAt: withoutDate(published),
      modifiedAt: withoutDate(modified),
      section: section?.source ?? null,
      keywords: keywords?.source ?? null,
      image: image?.source ?? null,
      license: license?.source ?? null,
      canonical: canonical?.source ?? null,
    },
    witness: witnessOf(jsonLd.article),
  };
}

function withoutDate(date: ArticleDate | null): Provenance['publishedAt'] {
  if (date === null) return null;
  const { iso: _, ...provenance } = date;
  return provenance;
}

/** What the page says that it is in, the nearest to the article last. */
function languagesOf(page: Document, head: PageHead, ofArticle: unknown): string[] {
  const root = page.querySelector(':root');
  return [
    root?.getAttribute('lang') || root?.getAttribute('xml:lang'),
    page.body?.getAttribute('lang'),
    head.first('content-language'),
    plainLine(ofArticle),
    head.first('og:locale'),
  ].flatMap((language) => oneLine(language) ?? []);
}
