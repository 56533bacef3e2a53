/** One picture of a `srcset`, with its descriptor. */
export interface ImageCandidate {
  readonly url: string;
  /** In pixels, from a `w` descriptor; `null` when it has none. */
  readonly width: number | null;
  /** From an `x` descriptor; 1 when it has none. */
  readonly density: number;
}

const address = /[\s,]*([^\s]+)/y;
const descriptors = /((?:\([^)]*\)|[^,(])*)(?:,|$)/y;
const width = /(?:^|\s)(\d+(?:\.\d+)?)w(?:\s|$)/;
const density = /(?:^|\s)(\d+(?:\.\d+)?)x(?:\s|$)/;

/** The widest picture that is of use on paper or a screen; what is wider is a print file. */
const widestOfUse = 2560;

/**
 * The candidates of a `srcset`, by the tokenizer of the standard: an address ends at white space, and may hold commas.
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(srcset: string): ImageCandidate[] {
  const candidates: ImageCandidate[] = [];
  for (let position = 0; position < srcset.length; ) {
    address.lastIndex = position;
    const word = address.exec(srcset)?.[1];
    if (word === undefined) break;
    position = address.lastIndex;
    const url = word.replace(/,+$/, '');
    if (url === '') continue;
    let descriptor = '';
    if (url === word) {
      descriptors.lastIndex = position;
      const match = descriptors.exec(srcset);
      descriptor = match?.[1] ?? '';
      position = match ? descriptors.lastIndex : srcset.length;
    }
    candidates.push({ url, width: numberIn(descriptor, width), density: numberIn(descriptor, density) ?? 1 });
  }
  return candidates;
}

/** The best of a `srcset`: the widest or densest that is of use, the first of equals. */
export function bestOf(candidates: readonly ImageCandidate[]): ImageCandidate | null {
  const sizeOf = ({ width, density }: ImageCandidate) => width ?? density * 640;
  let best: ImageCandidate | null = null;
  for (const candidate of candidates) {
    const [size, so] = [sizeOf(candidate), best ? sizeOf(best) : 0];
    const isBetter = so > widestOfUse ? size < so : size > so && size <= widestOfUse;
    if (best === null || isBetter) best = candidate;
  }
  return best;
}

function numberIn(descriptor: string, pattern: RegExp): number | null {
  const number = pattern.exec(descriptor)?.[1];
  return number === undefined ? null : Number(number);
}
