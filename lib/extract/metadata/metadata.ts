import type { ArticleMetadata } from '../../domain/article';
import { toIsoDate } from './dates';
import { isNode, type JsonLd, jsonLdOf, listOf } from './json-ld';

/** What a page says about its article outside its text. The language needs the text, so its declarations are handed on. */
export interface PageMetadata extends Omit<ArticleMetadata, 'language' | 'title'> {
  readonly title: string | null;
  readonly declaredLanguages: readonly (string | null | undefined)[];
  readonly canonical: string | null;
}

/** Reads a page's metadata: JSON-LD first, since it is about the article, then meta tags, then microdata and the text. */
export function metadataOf(page: Document): PageMetadata {
  const jsonLd = jsonLdOf(page);
  const article = jsonLd.article ?? {};
  const siteName = first([
    meta(page, 'og:site_name'),
    nameOf(jsonLd.follow(article.publisher)),
    meta(page, 'application-name'),
  ]);
  return {
    title: first(
      [text(article.headline), meta(page, 'og:title'), meta(page, 'twitter:title'), text(article.name)].map((title) =>
        withoutSite(title, siteName),
      ),
    ),
    authors: authorsOf(page, jsonLd),
    siteName,
    excerpt: first([
      meta(page, 'og:description'),
      meta(page, 'description'),
      meta(page, 'twitter:description'),
      text(article.description),
    ]),
    publishedAt: publishedOf(page, jsonLd),
    image: imageOf(page, jsonLd),
    declaredLanguages: [
      page.documentElement.getAttribute('lang') || page.documentElement.getAttribute('xml:lang'),
      page.body?.getAttribute('lang'),
      page.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
      text(article.inLanguage),
      meta(page, 'og:locale'),
    ],
    canonical: page.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null,
  };
}

/** A title without the name of the site at its end or beginning: “Title - Site”, “Title_Site”, “Site | Title”. */
export function withoutSite(title: string | null, siteName: string | null): string | null {
  if (!title || !siteName) return title;
  const name = siteName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const cut = title
    .replace(new RegExp(`\\s*[-–—|_·»:：｜]+\\s*${name}\\s*$|^\\s*${name}\\s*[-–—|_·»｜]+\\s*`, 'i'), '')
    .trim();
  return cut === '' ? title : cut;
}

const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'weibo:article:create_at',
  'date',
];

function publishedOf(page: Document, { article }: JsonLd): string | null {
  const stated = [
    text(article?.datePublished),
    ...publishedMeta.map((name) => meta(page, name)),
    text(article?.dateCreated),
  ];
  const microdata = [...page.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')].map(dateIn);
  return firstDate([...stated, ...microdata]) ?? dateBesideHeadline(page);
}

/** How much text between the headline and a date beside it, at most: a byline, a standfirst. In characters. */
const headlineReach = 600;

/** The first `<time>`, or the first short text that is a full date, after the headline and before the article has begun. */
function dateBesideHeadline(page: Document): string | null {
  const headline = page.querySelector('h1');
  if (!headline) return null;
  const walker = page.createTreeWalker(page.body ?? page, 5 /* elements and texts */);
  walker.currentNode = headline;
  for (let passed = 0, node = walker.nextNode(); node && passed < headlineReach; node = walker.nextNode()) {
    if (headline.contains(node)) continue;
    if (node.nodeType === node.TEXT_NODE) {
      const content = (node.nodeValue ?? '').trim();
      if (node.parentElement?.closest('script, style, noscript')) continue;
      if (content.length <= 60 && /\d{4}/.test(content)) {
        const date = toIsoDate(content);
        if (date) return date;
      }
      passed += content.length;
    } else if ((node as Element).tagName === 'TIME') {
      const date = toIsoDate(dateIn(node as Element) ?? '');
      if (date) return date;
    }
  }
  return null;
}

function dateIn(element: Element): string | null {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
}

function authorsOf(page: Document, { article, follow }: JsonLd): string[] {
  const candidates: readonly (readonly (string | null)[])[] = [
    listOf(article?.author).flatMap((author) => namesOf(follow(author))),
    metas(page, 'author'),
    metas(page, 'article:author'),
    metas(page, 'parsely-author'),
    metas(page, 'dc.creator'),
    [...page.querySelectorAll('[itemprop~="author"]')].map(
      (author) => (author.querySelector('[itemprop~="name"]') ?? author).textContent,
    ),
    [...page.querySelectorAll('a[rel~="author"]')].slice(0, 4).map(({ textContent }) => textContent),
  ];
  for (const names of candidates) {
    const clean = names.flatMap((name) => toNames(name ?? ''));
    if (clean.length > 0) return [...new Set(clean)];
  }
  return [];
}

/** One text may hold several names. A comma may be part of one (“King, Jr.”), so it separates nothing. */
export function toNames(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(by\s|von\s(?!(?:der|dem|den)\b)|par\s|por\s|文\s*[/／:：]|作者\s*[:：]?|记者\s*[:：]?|記者\s*[:：]?|撰文\s*[:：]?)\s*/i,
      '',
    )
    .split(/\s*[;；、|｜]\s*/)
    .filter((name) => name !== '' && name.length <= 80 && !/^https?:|^@?\s*$/.test(name));
}

function imageOf(page: Document, { article }: JsonLd): string | null {
  const structured = listOf(article?.image).map((image) => (isNode(image) ? text(image.url) : text(image)));
  for (const address of [
    meta(page, 'og:image'),
    meta(page, 'og:image:url'),
    meta(page, 'twitter:image'),
    meta(page, 'twitter:image:src'),
    ...structured,
  ]) {
    const url = address ? URL.parse(address, page.baseURI) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

function nameOf(value: unknown): string | null {
  return namesOf(listOf(value)[0])[0] ?? null;
}

function namesOf(value: unknown): (string | null)[] {
  return (isNode(value) ? listOf(value.name) : [value]).map(text);
}

/** A text, as one line; HTML entities that were escaped twice are left as the page has them. */
function text(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(value) : null;
}

function meta(page: Document, name: string): string | null {
  return metas(page, name)[0] ?? null;
}

function metas(page: Document, name: string): string[] {
  const found = page.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
  return [...found]
    .map((element) => oneLine(element.getAttribute('content') ?? ''))
    .filter((content) => content !== null);
}

function oneLine(value: string): string | null {
  const line = value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}

function first(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}

function firstDate(values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const date = value ? toIsoDate(value) : null;
    if (date) return date;
  }
  return null;
}
