import { dollarsToEscape } from './dollars';
import { type InlineText, isUnmarked } from './inline-text';

/** Signs that mean something in pairs: whether one is escaped depends on the whole line. */
export interface LineSigns {
  /** Whether two of the text's own could be read as emphasis. */
  readonly asterisks: boolean;
  readonly underscores: boolean;
  /** Where a `~` or `$` would begin something. */
  readonly openings: ReadonlySet<number>;
}

/**
 * What of the signs in a line a parser would pair. Where marks are written as well, or other lines into the same paragraph,
 * as into a cell, any of them might be one of a pair.
 */
export function signsOf(inline: InlineText, isAlone: boolean): LineSigns {
  const { text } = inline;
  const isSure = isAlone && isUnmarked(inline);
  return {
    asterisks: text.includes('*') && (!isSure || hasPair(text, '*')),
    underscores: text.includes('_') && (!isSure || hasPair(text, '_')),
    openings: union(dollarsToEscape(inline), tildesToEscape(text, isSure)),
  };
}

/** A run that something follows and later one that something precedes. https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function hasPair(text: string, sign: '*' | '_'): boolean {
  let isOpen = false;
  for (let index = text.indexOf(sign); index >= 0; ) {
    let end = index + 1;
    while (text[end] === sign) end++;
    const before = text[index - 1] ?? ' ';
    const after = text[end] ?? ' ';
    const isInWord = sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (!isInWord) {
      if (isOpen && /\S/.test(before)) return true;
      isOpen ||= /\S/.test(after);
    }
    index = text.indexOf(sign, end);
  }
  return false;
}

/** One or two tildes strike out what is before as many again. https://github.github.com/gfm/#strikethrough-extension- */
function tildesToEscape(text: string, isSure: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  if (!text.includes('~')) return found;
  const runs = [...text.matchAll(/~+/g)].map(({ 0: run, index }) => ({ index, length: run.length }));
  /** Of each length, where the last run is that something precedes. */
  const lastEnds = new Map<number, number>();
  for (const { index, length } of runs) if (/\S/.test(text[index - 1] ?? '')) lastEnds.set(length, index);
  for (const { index, length } of runs) {
    const isPair = length <= 2 && /\S/.test(text[index + length] ?? '') && (lastEnds.get(length) ?? 0) > index;
    if (!isSure || isPair) for (let sign = index; sign < index + length; sign++) found.add(sign);
  }
  return found;
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]);
}
