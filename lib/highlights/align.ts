/** A word, a character of a script without spaces, or a sign. */
const token = /[\u1100-\u11ff\u2e80-\ud7ff]|[[\p{L}\p{N}\p{M}]--[\u1100-\u11ff\u2e80-\ud7ff]]+|\S/gv;

/** A text that is read, in its words. Together they have all of its letters. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

/**
 * Lays a pattern along a text with as few changes as can be: Needleman and Wunsch's way, quadratic, so for passages only.
 * Words count by their letters; what stands before and after the pattern in the text counts for nothing.
 * @returns for each word of the pattern, and its end: the place in the text that it corresponds to
 */
export function align(pattern: readonly string[], text: readonly string[]): Uint32Array {
  const width = text.length + 1;
  const costs = new Uint16Array((pattern.length + 1) * width);
  const known = new Map<string, number>();
  for (let row = 1; row <= pattern.length; row++) {
    const own = pattern[row - 1] as string;
    costs[row * width] = cost((row - 1) * width) + own.length;
    for (let column = 1; column < width; column++) {
      const here = row * width + column;
      const other = text[column - 1] as string;
      costs[here] = Math.min(
        cost(here - width - 1) + replacing(own, other),
        cost(here - width) + own.length,
        cost(here - 1) + other.length,
      );
    }
  }

  const last = pattern.length * width;
  let column = 0;
  for (let other = 1; other < width; other++) if (cost(last + other) < cost(last + column)) column = other;
  const places = new Uint32Array(pattern.length + 1);
  places[pattern.length] = column;
  for (let row = pattern.length; row > 0; ) {
    const here = row * width + column;
    const own = pattern[row - 1] as string;
    if (column > 0 && cost(here) === cost(here - width - 1) + replacing(own, text[column - 1] as string)) {
      places[--row] = --column;
    } else if (cost(here) === cost(here - width) + own.length) places[--row] = column;
    else column--;
  }
  return places;

  function cost(place: number): number {
    return costs[place] as number;
  }

  /** A word that is spelt another way is half the same; any other is as good as taken out and put in. */
  function replacing(own: string, other: string): number {
    if (own === other) return 0;
    const longer = Math.max(own.length, other.length);
    if (longer < 4) return longer;
    const key = `${own} ${other}`;
    let price = known.get(key);
    if (price === undefined) {
      const errors = distance(own, other);
      price = errors * 2 <= longer ? errors : longer;
      known.set(key, price);
    }
    return price;
  }
}

/** How alike two passages are, from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  let before = Uint16Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const costs = new Uint16Array(other.length + 1);
    costs[0] = row;
    for (let column = 1; column <= other.length; column++) {
      const change = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      costs[column] = Math.min(
        (before[column - 1] as number) + change,
        (before[column] as number) + 1,
        (costs[column - 1] as number) + 1,
      );
    }
    before = costs;
  }
  return before[other.length] as number;
}
