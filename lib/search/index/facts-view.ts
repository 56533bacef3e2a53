import { isInRange, isInSpan, matchesLanguage } from '../query/conditions';
import type { AmountCondition, DateCondition, State } from '../query/query';
import { chunkSize, type FactsChunk, flagOf, tagsAt } from './facts';

const noPlaces: readonly string[] = [];

/** The facts of the whole library, asked by column. An article is known by its number here. */
export class FactsView {
  private readonly chunks: (FactsChunk | undefined)[] = [];
  private readonly ids: (readonly string[] | undefined)[] = [];
  private readonly names: (readonly string[] | undefined)[] = [];
  /** One more than the greatest number. */
  readonly size: number;
  /** How many articles there are. */
  readonly count: number;

  constructor(chunks: readonly FactsChunk[]) {
    let count = 0;
    for (const chunk of chunks) {
      this.chunks[chunk.chunk] = chunk;
      for (const savedAt of chunk.savedAt) if (savedAt !== 0) count++;
    }
    this.size = this.chunks.length * chunkSize;
    this.count = count;
  }

  /** These facts and some more. */
  with(more: readonly FactsChunk[]): FactsView {
    return new FactsView([...this.chunks.filter((chunk) => chunk !== undefined), ...more]);
  }

  idOf(number: number): string {
    const chunk = Math.floor(number / chunkSize);
    this.ids[chunk] ??= this.chunks[chunk]?.ids.split('\n') ?? noPlaces;
    return this.ids[chunk]?.[number % chunkSize] ?? '';
  }

  /** A byte for every number: whether there is an article, and `isWanted`. */
  select(isWanted: (chunk: FactsChunk, place: number) => boolean): Uint8Array {
    const selected = new Uint8Array(this.size);
    for (const chunk of this.chunks) {
      if (!chunk) continue;
      const start = chunk.chunk * chunkSize;
      const { savedAt } = chunk;
      for (let place = 0; place < savedAt.length; place++) {
        // A free place has no time.
        if (savedAt[place] !== 0 && isWanted(chunk, place)) selected[start + place] = 1;
      }
    }
    return selected;
  }

  everything(): Uint8Array {
    return this.select(() => true);
  }

  inState(state: State): Uint8Array {
    if (state === 'tagged' || state === 'untagged') {
      return this.select((chunk, place) => tagsAt(chunk, place).length > 0 === (state === 'tagged'));
    }
    const flag = state === 'unread' ? flagOf('read') | flagOf('reading') : flagOf(state);
    return this.select(({ flags }, place) => (((flags[place] as number) & flag) !== 0) === (state !== 'unread'));
  }

  having(flag: number): Uint8Array {
    return this.select(({ flags }, place) => ((flags[place] as number) & flag) !== 0);
  }

  inLanguage(asked: string): Uint8Array {
    return this.byName('language', (name) => matchesLanguage(name, asked));
  }

  /** @param isMeant of the host and of the name of a site */
  onSite(isMeant: (name: string) => boolean): Uint8Array {
    return both(this.byName('host', isMeant), this.byName('siteName', isMeant));
  }

  tagged(isMeant: (name: string) => boolean): Uint8Array {
    const meant = this.namesThat(isMeant);
    return this.select((chunk, place) => {
      const names = meant(chunk);
      if (names === null) return false;
      const { tags, tagEnds } = chunk;
      const end = tagEnds[place] as number;
      for (let at = place === 0 ? 0 : (tagEnds[place - 1] as number); at < end; at++) {
        if (names[tags[at] as number] === 1) return true;
      }
      return false;
    });
  }

  within(condition: DateCondition | AmountCondition): Uint8Array {
    if (condition.kind === 'amount') {
      const column = condition.field === 'time' ? 'minutes' : 'words';
      return this.select((chunk, place) => isInRange(chunk[column][place] as number, condition));
    }
    return condition.field === 'published'
      ? this.select(({ publishedAt }, place) => isInSpan(publishedAt[place] as number, condition))
      : this.select(({ savedAt, zone }, place) =>
          isInSpan((savedAt[place] as number) + (zone[place] as number) * 60_000, condition),
        );
  }

  /** The value of a column for one article. */
  valueOf(column: 'savedAt' | 'publishedAt' | 'words' | 'minutes' | 'titleTerms' | 'flags', number: number): number {
    return this.chunks[Math.floor(number / chunkSize)]?.[column][number % chunkSize] ?? Number.NaN;
  }

  hostOf(number: number): string {
    const chunk = this.chunks[Math.floor(number / chunkSize)];
    return chunk ? (this.namesOf(chunk)[chunk.host[number % chunkSize] as number] ?? '') : '';
  }

  private byName(column: 'host' | 'siteName' | 'language', isMeant: (name: string) => boolean): Uint8Array {
    const meant = this.namesThat(isMeant);
    return this.select((chunk, place) => meant(chunk)?.[chunk[column][place] as number] === 1);
  }

  /** Which names of a chunk are meant: asked once for each name of the library. */
  private namesThat(isMeant: (name: string) => boolean): (chunk: FactsChunk) => Uint8Array | null {
    const verdicts = new Map<string, boolean>();
    const known = new Map<FactsChunk, Uint8Array | null>();
    return (chunk) => {
      const before = known.get(chunk);
      if (before !== undefined) return before;
      let isAny = false;
      const meant = Uint8Array.from(this.namesOf(chunk), (name) => {
        let verdict = verdicts.get(name);
        if (verdict === undefined) {
          verdict = isMeant(name);
          verdicts.set(name, verdict);
        }
        isAny ||= verdict;
        return verdict ? 1 : 0;
      });
      known.set(chunk, isAny ? meant : null);
      return isAny ? meant : null;
    };
  }

  private namesOf(chunk: FactsChunk): readonly string[] {
    this.names[chunk.chunk] ??= chunk.names.split('\n');
    return this.names[chunk.chunk] ?? noPlaces;
  }
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, place) => value | (b[place] as number));
}
