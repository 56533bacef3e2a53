import { hostOf } from '../../domain/canonical-url';
import { hasPart } from '../query/conditions';
import { clockOfIso } from '../query/dates';
import { type Part, parts } from '../query/query';
import type { ArticleRecord, Mark } from '../text/article-text';
import { countTerms } from '../text/terms';

/** What the index knows of an article besides its words. */
export interface Fact {
  readonly id: string;
  /** An instant. */
  readonly savedAt: number;
  /** Minutes that the reader's clock was ahead of UTC then. */
  readonly zone: number;
  /** The page's own clock, which never shifts; `NaN`: not known. */
  readonly publishedAt: number;
  readonly words: number;
  readonly minutes: number;
  /** How many terms its title has. */
  readonly titleTerms: number;
  readonly marks: readonly Mark[];
  readonly parts: readonly Part[];
  readonly host: string;
  readonly siteName: string;
  readonly language: string;
  readonly tags: readonly string[];
}

export const marks: readonly Mark[] = ['reading', 'read', 'archived', 'favourite', 'highlighted', 'trash', 'changed'];

/** A bit for each. What came later stands at the end, so that an index that is there stays right. */
const flagNames: readonly (Mark | Part)[] = [...marks.filter((mark) => mark !== 'changed'), ...parts, 'changed'];

/** How many articles share a row: changing one rewrites the row, and a page that opens reads them all. */
export const chunkSize = 512;

/** The facts of `chunkSize` articles in columns, since rows of objects are slow to read. An empty id is a free place. */
export interface FactsChunk {
  readonly chunk: number;
  /** Joined by line ends. */
  readonly ids: string;
  readonly savedAt: Float64Array<ArrayBuffer>;
  readonly publishedAt: Float64Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly zone: Int16Array<ArrayBuffer>;
  readonly minutes: Uint16Array<ArrayBuffer>;
  readonly titleTerms: Uint8Array<ArrayBuffer>;
  /** A bit for each of `flagNames`. */
  readonly flags: Uint16Array<ArrayBuffer>;
  /** Every text that the columns below refer to, joined by line ends. */
  readonly names: string;
  readonly host: Uint16Array<ArrayBuffer>;
  readonly siteName: Uint16Array<ArrayBuffer>;
  readonly language: Uint16Array<ArrayBuffer>;
  /** The tags of all articles, and where those of each end. */
  readonly tags: Uint16Array<ArrayBuffer>;
  readonly tagEnds: Uint16Array<ArrayBuffer>;
}

/** What there is to know of an article. */
export function factOf(record: ArticleRecord): Fact {
  const { article } = record;
  const savedAt = Date.parse(article.savedAt);
  return {
    id: article.id,
    savedAt,
    zone: Math.round((clockOfIso(article.savedAt) - savedAt) / 60_000),
    publishedAt: article.publishedAt === null ? Number.NaN : clockOfIso(article.publishedAt),
    words: article.words,
    minutes: article.minutes,
    titleTerms: Math.min(255, countTerms(article.title)),
    marks: record.marks,
    parts: parts.filter((part) => hasPart(part, record)),
    host: hostOf(article.url),
    siteName: oneLine(article.siteName ?? ''),
    language: oneLine(article.language ?? ''),
    tags: article.tags.map(oneLine),
  };
}

/** The facts of a row, by their places; `null`: a free place. */
export function unpackFacts(chunk: FactsChunk): (Fact | null)[] {
  const ids = chunk.ids.split('\n');
  const names = chunk.names.split('\n');
  const at = (column: { readonly [place: number]: number }, place: number) => column[place] as number;
  return ids.map((id, place) =>
    id === ''
      ? null
      : {
          id,
          savedAt: at(chunk.savedAt, place),
          zone: at(chunk.zone, place),
          publishedAt: at(chunk.publishedAt, place),
          words: at(chunk.words, place),
          minutes: at(chunk.minutes, place),
          titleTerms: at(chunk.titleTerms, place),
          marks: marks.filter((mark) => at(chunk.flags, place) & flagOf(mark)),
          parts: partsAt(chunk, place),
          host: names[at(chunk.host, place)] ?? '',
          siteName: names[at(chunk.siteName, place)] ?? '',
          language: names[at(chunk.language, place)] ?? '',
          tags: Array.from(tagsAt(chunk, place), (name) => names[name] ?? ''),
        },
  );
}

/** Facts as a row. */
export function packFacts(chunk: number, facts: readonly (Fact | null)[]): FactsChunk {
  const names = new Map<string, number>();
  const nameOf = (text: string | undefined) => {
    const known = names.get(text ?? '');
    if (known !== undefined) return known;
    names.set(text ?? '', names.size);
    return names.size - 1;
  };
  const tags = facts.map((fact) => (fact?.tags ?? []).map(nameOf));
  let end = 0;
  return {
    chunk,
    ids: facts.map((fact) => fact?.id ?? '').join('\n'),
    savedAt: Float64Array.from(facts, (fact) => fact?.savedAt ?? 0),
    publishedAt: Float64Array.from(facts, (fact) => fact?.publishedAt ?? Number.NaN),
    words: Uint32Array.from(facts, (fact) => fact?.words ?? 0),
    zone: Int16Array.from(facts, (fact) => fact?.zone ?? 0),
    minutes: Uint16Array.from(facts, (fact) => fact?.minutes ?? 0),
    titleTerms: Uint8Array.from(facts, (fact) => fact?.titleTerms ?? 0),
    flags: Uint16Array.from(facts, (fact) => (fact ? flagsOf(fact) : 0)),
    host: Uint16Array.from(facts, (fact) => nameOf(fact?.host)),
    siteName: Uint16Array.from(facts, (fact) => nameOf(fact?.siteName)),
    language: Uint16Array.from(facts, (fact) => nameOf(fact?.language)),
    tags: Uint16Array.from(tags.flat()),
    tagEnds: Uint16Array.from(tags, (own) => {
      end += own.length;
      return end;
    }),
    names: [...names.keys()].join('\n'),
  };
}

/**
 * A row with other facts at some numbers; `null` frees a place.
 * @param row as it was, if there is one
 * @param changes by numbers, of which those of other rows are left aside
 * @returns the row, and the facts that were at these numbers
 */
export function replaceFacts(
  chunk: number,
  row: FactsChunk | undefined,
  changes: ReadonlyMap<number, Fact | null>,
): { readonly row: FactsChunk; readonly replaced: readonly Fact[] } {
  const facts = row ? unpackFacts(row) : [];
  const replaced: Fact[] = [];
  for (const [number, fact] of changes) {
    if (chunkOf(number) !== chunk) continue;
    const place = number % chunkSize;
    while (facts.length <= place) facts.push(null);
    const before = facts[place];
    if (before) replaced.push(before);
    facts[place] = fact;
  }
  return { row: packFacts(chunk, facts), replaced };
}

/** The row in which a number is. */
export function chunkOf(number: number): number {
  return Math.floor(number / chunkSize);
}

/** Whether there is no article at a place: such a place has no time. */
export function isFree({ savedAt }: FactsChunk, place: number): boolean {
  return savedAt[place] === 0 || place >= savedAt.length;
}

/** What an article has besides its words. */
export function partsAt({ flags }: FactsChunk, place: number): Part[] {
  return parts.filter((part) => (flags[place] as number) & flagOf(part));
}

/** The names of the tags at a place, as places among the names. */
export function tagsAt({ tags, tagEnds }: FactsChunk, place: number): Uint16Array {
  return tags.subarray(place === 0 ? 0 : tagEnds[place - 1], tagEnds[place]);
}

/** The bits of a mark or a part. */
export function flagOf(name: Mark | Part): number {
  return 1 << flagNames.indexOf(name);
}

function flagsOf(fact: Fact): number {
  return [...fact.marks, ...fact.parts].reduce((flags, name) => flags | flagOf(name), 0);
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
