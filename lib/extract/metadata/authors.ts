import type { MetadataSource } from '../../domain/provenance';
import { maybeAsian } from '../../domain/text-length';
import { boxedNames, bylineNames, namesInText } from './byline';
import { type Found, firstFound } from './found';
import { isNode, type JsonLd, type JsonLdNode, listOf, namesOf, typesOf } from './json-ld';
import type { Surroundings } from './lines';
import { type Microdata, propertyValue } from './microdata';
import { toNames } from './names';
import type { PageHead } from './page-head';
import { isFullName } from './person-name';
import type { SiteNames } from './site-name';
import { lettersOf } from './text';

/** What `<meta>` calls an author. A creator on Twitter is a handle. */
const authorNames = /^(?!twitter:creator$)(?:.*[:._-])?(?:authors?|creator|byl|byline)(?:[._:]name)?$/;
const labelled =
  /^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|autor|author|автор|par|por|door|by)/i;

interface PageParts {
  readonly page: Document;
  readonly head: PageHead;
  readonly jsonLd: JsonLd;
  readonly microdata: Microdata;
  readonly site: SiteNames;
  readonly around: Surroundings | null;
  readonly title: string | null;
}

/** Where a name is said to be a person's, this is enough to be one. */
const asianName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]{2,5}$/u;

/**
 * Who wrote the article: the first place that names persons. Where none does, an agency or an editorial office may have; the
 * site itself is the author only if it says so and names nobody else.
 */
export function authorsOf(parts: PageParts): Found<readonly string[]> | null {
  const { page, head, jsonLd, microdata, site, around } = parts;
  const title = lettersOf(parts.title);
  const places: readonly (readonly [MetadataSource, () => readonly string[]])[] = [
    ['json-ld', () => statedBy(jsonLd.article, jsonLd)],
    ...head.all(authorNames).map((names) => ['meta', () => names.flatMap(toNames)] as const),
    ['meta', () => toNames(labelledName(head) ?? '')],
    ['microdata', () => namesOfProperty(microdata)],
    ['byline', () => (around ? bylineNames(around) : [])],
    ['json-ld', () => statedBy(jsonLd.page, jsonLd)],
    ['text', () => namesInText(asianText(page))],
    ['byline', () => boxedNames(page)],
  ];
  let second: Found<readonly string[]> | null = null;
  let third: Found<readonly string[]> | null = null;
  for (const [source, read] of places) {
    const names = unique(read()).filter((name) => lettersOf(name) !== title);
    const others = names.filter((name) => !site.isSite(name));
    if (others.some((name) => isFullName(name) || (source === 'json-ld' && asianName.test(name))))
      return { value: others, source };
    if (others.length > 0) second ??= { value: others, source };
    else if (names.length > 0) third ??= { value: names, source };
  }
  return second ?? third ?? ownerOf(jsonLd, site);
}

/** The person whose site it is, as the site says of itself, or is called: “Ana Roy’s Blog”. */
function ownerOf(jsonLd: JsonLd, site: SiteNames): Found<readonly string[]> | null {
  const publishers = [jsonLd.article, jsonLd.page, ...jsonLd.ofType('WebSite')].map((node) =>
    jsonLd.follow(node?.publisher),
  );
  const person = publishers.find((publisher) => isNode(publisher) && typesOf(publisher).includes('Person'));
  const named = /^(.+)['’]s? (?:weblog|blog|website|site|homepage)$/i.exec(site.name?.value ?? '')?.[1];
  return firstFound<readonly string[]>(
    ['json-ld', namesFrom(person).filter(isFullName)],
    [site.name?.source ?? 'text', named && isFullName(named) ? [named] : null],
  );
}

/** The text of a page, if it may have names in the way that only Chinese and Korean newspapers have. */
function asianText(page: Document): string {
  const text = (page.body?.textContent ?? '').slice(0, 200_000);
  return maybeAsian.test(text) && /[\p{Script=Han}\p{Script=Hangul}]/u.test(text) ? text : '';
}

function statedBy(node: JsonLdNode | null, { follow }: JsonLd): string[] {
  for (const key of ['author', 'creator']) {
    const names = listOf(node?.[key])
      .map(follow)
      .flatMap((author) => namesFrom(author));
    if (names.length > 0) return names;
  }
  return [];
}

/** A person's name may be of any form, since it is said to be one. */
function namesFrom(author: unknown): string[] {
  const names = namesOf(isNode(author) ? (author.name ?? author.alternateName) : author);
  return names.flatMap(toNames);
}

/** Yoast and others put the author on the card that is shown of a shared page. */
function labelledName(head: PageHead): string | null {
  return labelled.test(head.first('twitter:label1') ?? '') ? head.first('twitter:data1') : null;
}

function namesOfProperty(microdata: Microdata): string[] {
  const authors = [...microdata.of('author'), ...microdata.of('creator')].slice(0, 5);
  return authors.flatMap((author) =>
    toNames(propertyValue(author.querySelector('[itemprop~="name"]') ?? author) ?? ''),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [lettersOf(name), name])).values()];
}
