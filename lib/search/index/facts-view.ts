import { isInRange, isInSpan, matchesLanguage } from '../query/conditions';
import type { AmountCondition, DateCondition, State } from '../query/query';
import { chunkSize, type FactsChunk, flagOf } from './facts';
import { NameDictionary } from './name-dictionary';

/** Whether an article of a chunk is meant; `null`: none of the chunk is. */
type Choice = (chunk: FactsChunk) => ((place: number) => boolean) | null;

const noIds: readonly string[] = [];
/** In milliseconds. */
const day = 86_400_000;

/** The facts of the whole library, asked by column. An article is known by its number here. */
export class FactsView {
  private readonly chunks: (FactsChunk | undefined)[] = [];
  private readonly ids: (readonly string[] | undefined)[] = [];
  private readonly alive: Uint8Array;
  private dictionary: NameDictionary | null = null;
  private tagged: ReadonlyMap<string, readonly number[]> | null = null;
  private days: Uint16Array | null = null;
  private trashed: Uint8Array | null = null;
  /** One more than the greatest number. */
  readonly size: number;
  /** How many articles there are. */
  readonly count: number;

  constructor(chunks: readonly FactsChunk[]) {
    for (const chunk of chunks) this.chunks[chunk.chunk] = chunk;
    this.size = this.chunks.length * chunkSize;
    this.alive = new Uint8Array(this.size);
    let count = 0;
    for (const { chunk, savedAt } of chunks) {
      for (let place = 0; place < savedAt.length; place++) {
        // A free place has no time.
        if (savedAt[place] === 0) continue;
        this.alive[chunk * chunkSize + place] = 1;
        count++;
      }
    }
    this.count = count;
  }

  /** These facts and some more. */
  with(more: readonly FactsChunk[]): FactsView {
    return new FactsView([...this.chunks.filter((chunk) => chunk !== undefined), ...more]);
  }

  idOf(number: number): string {
    const chunk = Math.floor(number / chunkSize);
    this.ids[chunk] ??= this.chunks[chunk]?.ids.split('\n') ?? noIds;
    return this.ids[chunk]?.[number % chunkSize] ?? '';
  }

  isAlive(number: number): boolean {
    return this.alive[number] === 1;
  }

  /** A byte for every number: whether there is an article. The caller's own. */
  everything(): Uint8Array {
    return this.alive.slice();
  }

  /** A byte for every number: whether an article is in the trash. Kept: nobody's to change. */
  get inTrash(): Uint8Array {
    this.trashed ??= this.having(flagOf('trash'));
    return this.trashed;
  }

  /** The day on which each was saved, counted from 1970. Kept: nobody's to change. */
  get savedDays(): Uint16Array {
    if (this.days) return this.days;
    this.days = new Uint16Array(this.size);
    for (const chunk of this.chunks) {
      if (!chunk) continue;
      const start = chunk.chunk * chunkSize;
      const { savedAt } = chunk;
      for (let place = 0; place < savedAt.length; place++)
        this.days[start + place] = Math.max(0, (savedAt[place] as number) / day);
    }
    return this.days;
  }

  inState(state: State): Uint8Array {
    if (state === 'tagged' || state === 'untagged') {
      const isTagged = state === 'tagged';
      return this.select(
        ({ tagEnds }) =>
          (place) =>
            (tagEnds[place] as number) > (place === 0 ? 0 : (tagEnds[place - 1] as number)) === isTagged,
      );
    }
    if (state === 'link') {
      const image = flagOf('image');
      return this.select(
        ({ words, flags }) =>
          (place) =>
            words[place] === 0 && ((flags[place] as number) & image) === 0,
      );
    }
    if (state !== 'unread') return this.having(flagOf(state));
    const begun = flagOf('read') | flagOf('reading');
    return this.select(
      ({ flags }) =>
        (place) =>
          ((flags[place] as number) & begun) === 0,
    );
  }

  having(flag: number): Uint8Array {
    return this.select(
      ({ flags }) =>
        (place) =>
          ((flags[place] as number) & flag) !== 0,
    );
  }

  inLanguage(asked: string): Uint8Array {
    return this.byName('language', (name) => matchesLanguage(name, asked));
  }

  /** @param isMeant of the host and of the name of a site */
  onSite(isMeant: (name: string) => boolean): Uint8Array {
    const [selected, byName] = [this.byName('host', isMeant), this.byName('siteName', isMeant)];
    for (let number = 0; number < byName.length; number++) if (byName[number]) selected[number] = 1;
    return selected;
  }

  /** The numbers of the articles with a tag that is meant, an array for each such tag. */
  withTag(isMeant: (tag: string) => boolean): (readonly number[])[] {
    return [...this.numbersByTag].flatMap(([tag, numbers]) => (isMeant(tag) ? [numbers] : []));
  }

  within(condition: DateCondition | AmountCondition): Uint8Array {
    if (condition.kind === 'amount') {
      const column = condition.field === 'time' ? 'minutes' : 'words';
      return this.select((chunk) => (place) => isInRange(chunk[column][place] as number, condition));
    }
    return condition.field === 'published'
      ? this.select(
          ({ publishedAt }) =>
            (place) =>
              isInSpan(publishedAt[place] as number, condition),
        )
      : this.select(
          ({ savedAt, zone }) =>
            (place) =>
              isInSpan((savedAt[place] as number) + (zone[place] as number) * 60_000, condition),
        );
  }

  /** The value of a column for one article. */
  valueOf(column: 'savedAt' | 'publishedAt' | 'words' | 'minutes' | 'titleTerms' | 'flags', number: number): number {
    return this.chunks[Math.floor(number / chunkSize)]?.[column][number % chunkSize] ?? Number.NaN;
  }

  hostOf(number: number): string {
    return this.nameOf('host', number);
  }

  /** The language that an article says it is in; empty: it is not known. */
  languageOf(number: number): string {
    return this.nameOf('language', number);
  }

  private nameOf(column: 'host' | 'language', number: number): string {
    const chunk = this.chunks[Math.floor(number / chunkSize)];
    return chunk ? this.names.nameAt(chunk.chunk, chunk[column][number % chunkSize] as number) : '';
  }

  private select(choose: Choice): Uint8Array {
    const selected = new Uint8Array(this.size);
    for (const chunk of this.chunks) {
      const isMeant = chunk && choose(chunk);
      if (!isMeant) continue;
      const start = chunk.chunk * chunkSize;
      for (let place = 0; place < chunk.savedAt.length; place++) {
        if (this.alive[start + place] && isMeant(place)) selected[start + place] = 1;
      }
    }
    return selected;
  }

  private byName(column: 'host' | 'siteName' | 'language', isMeant: (name: string) => boolean): Uint8Array {
    const meant = this.namesThat(isMeant);
    return this.select((chunk) => {
      const names = meant?.(chunk);
      return names ? (place) => names[chunk[column][place] as number] === 1 : null;
    });
  }

  /** Which names of a chunk are meant: asked once for each name of the library. `null`: none of them all is. */
  private namesThat(isMeant: (name: string) => boolean): ((chunk: FactsChunk) => Uint8Array) | null {
    const verdicts = this.names.verdicts(isMeant);
    return verdicts && (({ chunk }) => this.names.verdictsIn(chunk, verdicts));
  }

  private get numbersByTag(): ReadonlyMap<string, readonly number[]> {
    if (this.tagged) return this.tagged;
    const tagged = new Map<string, number[]>();
    for (const chunk of this.chunks) {
      if (!chunk || chunk.tags.length === 0) continue;
      const { tags, tagEnds, names } = chunk;
      const texts = names.split('\n');
      const lists: (number[] | undefined)[] = [];
      let at = 0;
      for (let place = 0; place < tagEnds.length; place++) {
        const number = chunk.chunk * chunkSize + place;
        for (const end = tagEnds[place] as number; at < end; at++) {
          if (this.alive[number] === 0) continue;
          const name = tags[at] as number;
          let list = lists[name];
          if (!list) {
            const text = texts[name] ?? '';
            list = tagged.get(text) ?? [];
            tagged.set(text, list);
            lists[name] = list;
          }
          list.push(number);
        }
      }
    }
    this.tagged = tagged;
    return tagged;
  }

  private get names(): NameDictionary {
    this.dictionary ??= new NameDictionary(Array.from(this.chunks, (chunk) => chunk?.names ?? ''));
    return this.dictionary;
  }
}
