/** A pair of UTF-16 units as a number: most terms of Chinese and Japanese are one. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The pair as a text again. */
export function textOfPair(pair: number): string {
  return String.fromCharCode(pair >>> 16, pair & 0xffff);
}

/** A map of pairs to numbers above 0: several times quicker than a `Map` of texts. */
export class PairTable {
  private keys: Uint32Array;
  /** 0: the place is free. */
  private values: Uint32Array;
  /** Of a product of 32 bits: the topmost bits name a place, since they alone depend on both signs. */
  private shift: number;
  size = 0;

  /** @param places a power of two; it grows */
  constructor(places: number) {
    this.keys = new Uint32Array(places);
    this.values = new Uint32Array(places);
    this.shift = Math.clz32(places) + 1;
  }

  /** What a pair has; 0: nothing. */
  get(pair: number): number {
    return this.values[this.placeOf(pair)] as number;
  }

  /** @param value above 0 */
  set(pair: number, value: number): void {
    this.put(this.placeOf(pair), pair, value);
  }

  /** What a pair has; where it has nothing, it has `value` from now on. */
  getOrSet(pair: number, value: number): number {
    const place = this.placeOf(pair);
    const known = this.values[place] as number;
    if (known !== 0) return known;
    this.put(place, pair, value);
    return value;
  }

  /** Counts a pair: once, or more often. */
  count(pair: number): void {
    const place = this.placeOf(pair);
    if (this.values[place] === 0) this.put(place, pair, 1);
    else this.values[place] = 2;
  }

  /** In no order. */
  each(visit: (pair: number, value: number) => void): void {
    for (let place = 0; place < this.values.length; place++) {
      const value = this.values[place] as number;
      if (value !== 0) visit(this.keys[place] as number, value);
    }
  }

  /** All pairs in ascending order. */
  sorted(): Uint32Array {
    const pairs = new Uint32Array(this.size);
    let count = 0;
    this.each((pair) => {
      pairs[count++] = pair;
    });
    return pairs.sort();
  }

  private put(place: number, pair: number, value: number): void {
    const isNew = this.values[place] === 0;
    this.keys[place] = pair;
    this.values[place] = value;
    if (isNew && ++this.size * 2 > this.keys.length) this.grow();
  }

  private placeOf(pair: number): number {
    const { keys, values, shift } = this;
    const mask = keys.length - 1;
    let place = Math.imul(pair, 0x9e3779b1) >>> shift;
    while (values[place] !== 0 && keys[place] !== pair) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    this.shift--;
    for (let place = 0; place < values.length; place++) {
      const value = values[place] as number;
      if (value === 0) continue;
      const next = this.placeOf(keys[place] as number);
      this.keys[next] = keys[place] as number;
      this.values[next] = value;
    }
  }
}

/** The same for very many pairs: many tables, none of which takes long to grow or to sort. */
export class LargePairTable {
  /** By the half of the first sign that differs less. */
  private readonly tables: (PairTable | undefined)[] = new Array(256).fill(undefined);
  size = 0;

  /** What a pair has; where it has nothing, it has `value` from now on. */
  getOrSet(pair: number, value: number): number {
    let table = this.tables[pair >>> 24];
    if (!table) {
      table = new PairTable(64);
      this.tables[pair >>> 24] = table;
    }
    const before = table.size;
    const known = table.getOrSet(pair, value);
    this.size += table.size - before;
    return known;
  }

  /** All pairs in ascending order, a part at a time. */
  *sorted(): Generator<Uint32Array> {
    for (const table of this.tables) if (table) yield table.sorted();
  }
}
