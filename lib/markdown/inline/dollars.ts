import type { InlineText } from './inline-text';

const none: ReadonlySet<number> = new Set();

/**
 * The dollar signs of a line that GitHub, Obsidian or pandoc would take for the beginning of a formula, because the next one,
 * of the text or of a real formula, could be its end. CommonMark knows no formulas, and to all of them prices are none:
 * neither `$5 to $10`, with a space before the second sign, nor `$5/$10`, with a digit behind it.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function dollarsToEscape({ text, atoms }: InlineText): ReadonlySet<number> {
  if (!text.includes('$')) return none;
  const found = new Set<number>();
  const lastPair = text.lastIndexOf('$$');
  for (const { 0: signs, index } of text.matchAll(/\$+/g)) {
    const last = index + signs.length - 1;
    if (signs.length > 1 && index < lastPair) for (let at = index; at <= last; at++) found.add(at);
    else if (/[^\s$]/.test(text[last + 1] ?? '') && isEnd(nextSign(last))) found.add(last);
    if (atoms.get(index - 1)?.kind === 'math') found.add(index);
  }
  return found;

  /** Where the next dollar sign stands, be it that of a formula. */
  function nextSign(index: number): number {
    for (let at = index + 1; at < text.length; at++) if (text[at] === '$' || atoms.get(at)?.kind === 'math') return at;
    return -1;
  }

  function isEnd(index: number): boolean {
    return index > 0 && /\S/.test(text[index - 1] ?? '') && !/\d/.test(text[index + 1] ?? '');
  }
}
