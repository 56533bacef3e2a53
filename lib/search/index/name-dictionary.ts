const noPlaces = new Uint32Array();

/** Every name of the library once: tags, hosts, sites, languages; and which of them the names of each chunk are. */
export class NameDictionary {
  private readonly distinct: string[] = [];
  private readonly places: readonly Uint32Array[];

  /** @param chunks the names of each, joined by line ends */
  constructor(chunks: readonly string[]) {
    const known = new Map<string, number>();
    this.places = chunks.map((names) =>
      Uint32Array.from(names.split('\n'), (name) => {
        const place = known.get(name) ?? this.distinct.push(name) - 1;
        known.set(name, place);
        return place;
      }),
    );
  }

  nameAt(chunk: number, place: number): string {
    return this.distinct[this.places[chunk]?.[place] ?? -1] ?? '';
  }

  /** 1 for every name that is meant; `null`: none is. */
  verdicts(isMeant: (name: string) => boolean): Uint8Array | null {
    const verdicts = Uint8Array.from(this.distinct, (name) => (isMeant(name) ? 1 : 0));
    return verdicts.includes(1) ? verdicts : null;
  }

  /** The same for the names of a chunk. */
  verdictsIn(chunk: number, verdicts: Uint8Array): Uint8Array {
    const places = this.places[chunk] ?? noPlaces;
    const own = new Uint8Array(places.length);
    for (let place = 0; place < places.length; place++) own[place] = verdicts[places[place] as number] as number;
    return own;
  }
}
