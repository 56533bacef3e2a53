/** For comparing: letters and digits only, in lower case. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]+/g, '');
}

/** From 0 to 1: the shorter in proportion to the longer, when the longer has it; else how far they begin alike. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.includes(short)) return short.length / long.length;
  let same = 0;
  while (same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same++;
  return same / long.length;
}
