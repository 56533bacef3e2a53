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
  size = 0;

  /** @param places a power of two; it grows */
  constructor(places: number) {
    this.keys = new Uint32Array(places);
    this.values = new Uint32Array(places);
  }

  /** What a pair has; 0: nothing. */
  get(pair: number): number {
    return this.values[this.placeOf(pair)] as number;
  }

  /** @param value above 0 */
  set(pair: number, value: number): void {
    const place = this.placeOf(pair);
    const isNew = this.values[place] === 0;
    this.keys[place] = pair;
    this.values[place] = value;
    if (isNew && ++this.size * 2 > this.keys.length) this.grow();
  }

  /** In no order. */
  each(visit: (pair: number, value: number) => void): void {
    for (let place = 0; place < this.values.length; place++) {
      const value = this.values[place] as number;
      if (value !== 0) visit(this.keys[place] as number, value);
    }
  }

  /** All pairs in ascending order, a part at a time: sorting all at once would hold up a page. */
  *sorted(): Generator<Uint32Array> {
    const ends = new Uint32Array(256);
    for (let place = 0; place < this.values.length; place++) {
      if (this.values[place] !== 0) countIn(ends, (this.keys[place] as number) >>> 24);
    }
    for (let part = 1; part < 256; part++) ends[part] = (ends[part] as number) + (ends[part - 1] as number);
    const pairs = new Uint32Array(this.size);
    const next = Uint32Array.from(ends, (_, part) => (part === 0 ? 0 : (ends[part - 1] as number)));
    for (let place = 0; place < this.values.length; place++) {
      if (this.values[place] === 0) continue;
      const pair = this.keys[place] as number;
      pairs[next[pair >>> 24] as number] = pair;
      countIn(next, pair >>> 24);
    }
    for (let part = 0; part < 256; part++) yield pairs.subarray(part === 0 ? 0 : ends[part - 1], ends[part]).sort();
  }

  private placeOf(pair: number): number {
    const { keys, values } = this;
    const mask = keys.length - 1;
    let place = (Math.imul(pair, 0x9e3779b1) >>> 7) & mask;
    while (values[place] !== 0 && keys[place] !== pair) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    for (const [place, value] of values.entries()) {
      if (value === 0) continue;
      const next = this.placeOf(keys[place] as number);
      this.keys[next] = keys[place] as number;
      this.values[next] = value;
    }
  }
}

function countIn(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}
