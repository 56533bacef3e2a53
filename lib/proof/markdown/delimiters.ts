/** A run of `*`, `_` or `~` in a line. */
export interface Delimiter {
  readonly sign: string;
  readonly original: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of the signs no mark has used: those are text. */
  left: number;
}

/** The run from `start` to `end` of a text: https://spec.commonmark.org/0.31.2/#delimiter-run */
export function delimiterAt(text: string, start: number, end: number): Delimiter {
  const sign = text[start] ?? '';
  const before = classOf(start === 0 ? ' ' : lastCharacter(text, start));
  const after = classOf(end >= text.length ? ' ' : String.fromCodePoint(text.codePointAt(end) ?? 32));
  const isLeft = after !== 'space' && (after === 'letter' || before !== 'letter');
  const isRight = before !== 'space' && (before === 'letter' || after !== 'letter');
  return {
    sign,
    original: end - start,
    left: end - start,
    opens: isLeft && (sign !== '_' || !isRight || before === 'sign'),
    closes: isRight && (sign !== '_' || !isLeft || after === 'sign'),
  };
}

/** Pairs the runs, and takes from each what marks have used: https://spec.commonmark.org/0.31.2/#process-emphasis */
export function pair(delimiters: readonly Delimiter[]): void {
  const waiting: Delimiter[] = [];
  // Where a search for an opener of this kind has found none, no later one needs to look.
  const searched = new Map<string, number>();
  for (const closer of delimiters) {
    const kind = closer.sign === '~' ? `~${closer.original}` : `${closer.sign}${closer.opens}${closer.original % 3}`;
    while (closer.closes && closer.left > 0) {
      const bottom = searched.get(kind) ?? 0;
      let index = waiting.length - 1;
      while (index >= bottom && !fits(waiting[index] as Delimiter, closer)) index--;
      if (index < bottom) {
        searched.set(kind, waiting.length);
        break;
      }
      const opener = waiting[index] as Delimiter;
      const used = closer.sign === '~' ? closer.left : opener.left > 1 && closer.left > 1 ? 2 : 1;
      opener.left -= used;
      closer.left -= used;
      waiting.length = opener.left > 0 ? index + 1 : index;
      for (const [key, height] of searched) if (height > waiting.length) searched.set(key, waiting.length);
    }
    if (closer.opens && closer.left > 0) waiting.push(closer);
  }
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign) return false;
  if (closer.sign === '~') return opener.left === closer.left && closer.left <= 2;
  const isMixed = opener.closes || closer.opens;
  return (
    !isMixed ||
    (opener.original + closer.original) % 3 !== 0 ||
    (opener.original % 3 === 0 && closer.original % 3 === 0)
  );
}

function classOf(character: string): 'space' | 'sign' | 'letter' {
  if (/[\p{Zs}\t\n\f\r]/u.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'letter';
}

function lastCharacter(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && end > 1;
  return isSecondHalf ? String.fromCodePoint(text.codePointAt(end - 2) ?? 32) : (text[end - 1] ?? ' ');
}
