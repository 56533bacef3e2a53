import type { ArticleMetadata, FurtherMetadata } from '../../domain/article';
import type { Provenance } from '../../domain/provenance';
import { authorsOf } from './authors';
import { canonicalOf } from './canonical';
import { datesOf } from './dates/dates-of';
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

/** What a page says about its article outside its text. The language needs the text, so its declarations are handed on. */
export interface PageMetadata extends Omit<ArticleMetadata, 'language' | 'title'>, FurtherMetadata {
  readonly title: string | null;
  readonly declaredLanguages: readonly string[];
  /** Where the page says that it lives. */
  readonly canonical: string | null;
  readonly provenance: Provenance;
}

/**
 * Reads what a page says of its article: in JSON-LD and meta tags, around its headline, and in its address. The page is only
 * looked at, and what it does not say stays unknown.
 * @param address of the page. A copy of a document does not know its own.
 * @param now to tell dates that are yet to come.
 */
export function metadataOf(page: Document, address: string, now: Date = new Date()): PageMetadata {
  const headings = [...page.querySelectorAll('h1')].flatMap((heading) => textOf(heading) ?? []);
  const head = currentHead(headOf(page, address), headings, address);
  const jsonLd = jsonLdOf(page, {
    addresses: [address, ...head.links('canonical')],
    titles: [...headings, ...(head.title ? [head.title] : [])],
  });
  const { article } = jsonLd;
  const site = siteNamesOf(page, head, jsonLd, address);
  const stated = [head.first('og:title'), head.first('twitter:title'), plainLine(article?.headline), head.title].filter(
    (title) => title !== null,
  );
  const headline = headlineOf(page, stated, site, address);
  const microdata = microdataOf(page, headline);
  const around = headline ? surroundingsOf(headline) : null;
  const declaredLanguages = languagesOf(page, head, article?.inLanguage);
  const heard = languageOf(declaredLanguages, (around?.after ?? []).map(({ text }) => text).join('\n'));
  const languages = [...(heard ? [heard] : []), ...declaredLanguages];

  const title = titleOf(head, article, headline, site);
  const shownTitle = title?.value ?? null;
  const { published, modified } = datesOf({ page, head, jsonLd, microdata, headline, around, address, languages, now });
  const found = {
    title,
    subtitle: subtitleOf(head, jsonLd, around, shownTitle),
    authors: authorsOf({ page, head, jsonLd, microdata, site, around, title: shownTitle }),
    siteName: site.name,
    excerpt: excerptOf(head, jsonLd),
    // Their places in the order; their sources are said with more.
    publishedAt: null,
    modifiedAt: null,
    section: sectionOf(head, microdata, jsonLd, site, shownTitle),
    keywords: keywordsOf(page, head, jsonLd, shownTitle),
    image: imageOf(head, microdata, jsonLd, headline),
    license: licenseOf(page, head, jsonLd),
    canonical: canonicalOf(head, jsonLd, address),
  };
  return {
    title: shownTitle,
    subtitle: found.subtitle?.value ?? null,
    authors: found.authors?.value ?? [],
    siteName: site.name?.value ?? null,
    excerpt: found.excerpt?.value ?? null,
    publishedAt: published?.value ?? null,
    modifiedAt: modified?.value ?? null,
    section: found.section?.value ?? null,
    keywords: found.keywords?.value ?? [],
    image: found.image?.value ?? null,
    license: found.license?.value ?? null,
    canonical: found.canonical?.value ?? null,
    declaredLanguages,
    provenance: {
      ...sourcesOf(found),
      publishedAt: published?.source ?? null,
      modifiedAt: modified?.source ?? null,
    },
  };
}

/** Where each of what was found was said. */
function sourcesOf<Key extends string, Source>(
  found: Readonly<Record<Key, { readonly source: Source } | null>>,
): Record<Key, Source | null> {
  const entries = Object.entries<{ readonly source: Source } | null>(found);
  return Object.fromEntries(entries.map(([name, one]) => [name, one?.source ?? null])) as Record<Key, Source | null>;
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
