import { isSamePage } from '../../domain/canonical-url';
import { readJson } from './mend-json';
import { oneLine, overlap, plainLine } from './text';

/** One thing of a page's JSON-LD. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const articleType = /(Article|BlogPosting|MediaPosting|ForumPosting|Report|Review|Question)$/i;
const pageType = /(WebPage|VideoObject|AudioObject|Recipe|HowTo|Episode|Course|CreativeWork|Product|Event)$/i;

/** A page with more things of a kind is a list of them. */
const mostArticles = 100;

/** What a page says of its article in JSON-LD, and where to look for what it only names. */
export interface JsonLd {
  /** The article that the page is; `null` also where what is there is another page's. */
  readonly article: JsonLdNode | null;
  /** What the page says of itself, as far as it is no article. */
  readonly page: JsonLdNode | null;
  /** Everything of a type, by the end of its name. */
  ofType(type: string): readonly JsonLdNode[];
  /** Follows `{"@id": "…"}` to the node it names. */
  follow(value: unknown): unknown;
}

/** What else is known of the page: it tells which of several articles is the page's own. */
export interface PageMarks {
  /** Under which the page is known: where it is, and its canonical address. */
  readonly addresses: readonly string[];
  /** What its headings and its title say. */
  readonly titles: readonly string[];
}

/** Reads the page's JSON-LD; a block that can't be read, even after the usual faults are mended, is left out. */
export function jsonLdOf(page: Document, marks: PageMarks = { addresses: [], titles: [] }): JsonLd {
  const blocks = [...page.querySelectorAll('script[type*="ld+json" i]')].map(({ textContent }) =>
    readJson(textContent ?? ''),
  );
  const nodes = blocks.flatMap((block) => flatten(block));
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string').map((node) => [node['@id'], node]));
  const ofType = (type: RegExp) => nodes.filter((node) => typesOf(node).some((name) => type.test(name)));
  return {
    article: ownOf(ofType(articleType), marks),
    page: ownOf(ofType(pageType), marks),
    ofType: (type) => ofType(new RegExp(`${type}$`)),
    follow: (value) =>
      isNode(value) && typeof value['@id'] === 'string' && Object.keys(value).every((key) => /^@(id|type)$/.test(key))
        ? (byId.get(value['@id']) ?? value)
        : value,
  };
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: one is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The types of a node, without the address of the vocabulary. */
export function typesOf(node: JsonLdNode): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

/** The names that a value gives: those of things, or the value itself. */
export function namesOf(value: unknown): string[] {
  const names = listOf(value).flatMap((item) => (isNode(item) ? listOf(item.name) : [item]));
  return names.flatMap((name) => plainLine(name) ?? []);
}

/** The node that speaks of this page: by its address, else by its headline, else the first that has one. */
function ownOf(nodes: readonly JsonLdNode[], { addresses, titles }: PageMarks): JsonLdNode | null {
  const ranked = nodes.slice(0, mostArticles).map((node) => {
    const places = placesOf(node);
    const headline = plainLine(node.headline) ?? plainLine(node.name);
    const isHere = places.some((place) => addresses.some((address) => isSamePage(place, address)));
    const agreement = headline === null ? 0 : Math.max(0, ...titles.map((title) => overlap(headline, title)));
    const isElsewhere = places.length > 0 && addresses.length > 0 && titles.length > 0 && !isHere && agreement < 0.4;
    const wealth = ('headline' in node ? 0.5 : 0) + ('datePublished' in node ? 0.2 : 0) + ('author' in node ? 0.2 : 0);
    return { node, isElsewhere, rank: (isHere ? 1 : 0) + agreement + wealth };
  });
  const own = ranked.filter(({ isElsewhere }) => !isElsewhere).sort((a, b) => b.rank - a.rank);
  return own[0]?.node ?? null;
}

/** Where a node says that it is. The root of a site says nothing. */
function placesOf(node: JsonLdNode): string[] {
  const { mainEntityOfPage } = node;
  const stated = [
    node.url,
    isNode(mainEntityOfPage) ? (mainEntityOfPage['@id'] ?? mainEntityOfPage.url) : mainEntityOfPage,
  ];
  return stated.flatMap((place) => {
    const url = URL.parse(oneLine(place) ?? '');
    return url && /^https?:$/.test(url.protocol) && url.pathname.length > 1 ? [url.href] : [];
  });
}

function flatten(value: unknown, depth = 0): JsonLdNode[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  if (!isNode(value)) return [];
  return [
    value,
    ...['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher'].flatMap((key) => flatten(value[key], depth + 1)),
  ];
}
