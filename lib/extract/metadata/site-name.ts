import type { MetadataSource } from '../../domain/provenance';
import type { Found } from './found';
import { type JsonLd, namesOf } from './json-ld';
import type { PageHead } from './page-head';
import { lettersOf, textOf, wordsOf } from './text';
import { piecesOf } from './title-parts';

/** What a page calls its site, and how to know that name when it stands in a title or in a byline. */
export interface SiteNames {
  readonly name: Found<string> | null;
  /** Whether a text is a name of the site, to the letter. */
  isName(text: string): boolean;
  /** Whether a text is or has a name of the site, where such a name is to be expected: at the end of a title, in a byline. */
  isSite(text: string): boolean;
}

/** Endings of the names of newspapers, broadcasters and their parts, in scripts that write words together. */
const mediaName =
  /(网|網|网站|報|报|日报|新闻|新聞|在线|频道|頻道|电视台|電視台|新闻中心|首页|首頁|ニュース|オンライン|マガジン|뉴스|신문|일보|방송)$/u;
const articles = /^(the|der|die|das|le|la|les|el|los|il|o|de|het)\s+/i;

/** The site's names: what it states, or else the name that its title ends or begins with. */
export function siteNamesOf(page: Document, head: PageHead, jsonLd: JsonLd, address: string): SiteNames {
  const host = hostOf(address);
  const stated = firstStated([
    ['meta', [head.first('og:site_name')]],
    ['json-ld', namesOf(jsonLd.follow(jsonLd.article?.publisher))],
    ['json-ld', jsonLd.ofType('WebSite').flatMap(({ name }) => namesOf(name))],
    ['meta', [head.first('application-name', 'apple-mobile-web-app-title', 'al:ios:app_name', 'al:android:app_name')]],
  ]);
  // Templates for phones name the page where the name of the site belongs.
  const names = new Set(stated.map(({ value }) => bare(value)).filter((name) => name !== bare(head.title ?? '')));
  const isName = (text: string) => names.has(bare(text)) || isHost(text, host);
  const isSite = (text: string) => isName(text) || isOfHost(text, host) || isMediaName(text);
  return {
    name:
      ownOf(
        stated.filter(({ value }) => names.has(bare(value))),
        host,
      ) ??
      learned(head.title, host) ??
      signOf(page, host),
    isName,
    isSite,
  };
}

/** The first name; unless it is of a section (“Security”, “Blog”) and another one is the host's. */
function ownOf(stated: readonly Found<string>[], host: string): Found<string> | null {
  const [first] = stated;
  const isSection = first !== undefined && wordsOf(first.value).length === 1 && !isOfHost(first.value, host);
  return (isSection ? stated.find(({ value }) => isOfHost(value, host)) : null) ?? first ?? null;
}

/** The piece of a title that has the host's name. */
function learned(title: string | null, host: string): Found<string> | null {
  const pieces = piecesOf(title ?? '').filter((_, index) => index % 2 === 0);
  if (pieces.length < 2) return null;
  const name = [pieces.at(-1), pieces[0]].find((piece) => piece !== undefined && isOfHost(piece, host));
  return name ? { value: name.trim(), source: 'document' } : null;
}

/** What leads to the front page, if it has the host's name. */
function signOf(page: Document, host: string): Found<string> | null {
  const text = textOf(page.querySelector('a[rel~="home" i], a[href="/"]'));
  return text && isOfHost(text, host) ? { value: text, source: 'text' } : null;
}

function firstStated(places: readonly (readonly [MetadataSource, readonly (string | null)[]])[]): Found<string>[] {
  return places.flatMap(([source, values]) =>
    values.flatMap((value) =>
      value && /\p{L}/u.test(value) && !/^https?:|[{}]/.test(value) ? [{ value, source }] : [],
    ),
  );
}

/** “STERN.de” on stern.de, “The Independent” on independent.co.uk. */
function isHost(text: string, host: string): boolean {
  const letters = bare(text);
  return letters.length > 1 && (letters === lettersOf(host) || labelsOf(host).includes(letters));
}

/** “Obsidian Forum” on forum.obsidian.md, “Der Standard Online” on derstandard.at. */
function isOfHost(text: string, host: string): boolean {
  const words = wordsOf(text.replace(articles, ''));
  const letters = words.join('');
  const labels = labelsOf(host).filter((label) => label.length > 2);
  if (letters.length < 2 || words.length > 12) return false;
  return (
    isHost(text, host) ||
    words.every((word) => labels.includes(word)) ||
    (words.length < 5 && labels.some((label) => words.includes(label) || letters.startsWith(label)))
  );
}

/** The parts of a host's name, without the top-level domain. */
function labelsOf(host: string): string[] {
  return host.split('.').slice(0, -1).map(lettersOf);
}

function isMediaName(text: string): boolean {
  return text.length <= 16 && mediaName.test(text.trim());
}

function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^(www\d?|m|mobile|amp)\./, '');
}

function bare(name: string): string {
  return lettersOf(name.replace(articles, ''));
}
