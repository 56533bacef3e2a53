/** Chance that is the same for the same seed. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number under a limit. Mulberry32, which is as random as this needs. @param {number} limit */
  upTo(limit) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** @param {number} share of the times */
  chance(share) {
    return this.upTo(10_000) < share * 10_000;
  }

  /** @template T @param {readonly T[]} choices @returns {T} */
  pick(choices) {
    return /** @type {T} */ (choices[this.upTo(choices.length)]);
  }

  /** @template T @param {number} limit @param {(at: number) => T} make @returns {T[]} */
  fewer(limit, make) {
    return Array.from({ length: this.upTo(limit) }, (_, at) => make(at));
  }
}
