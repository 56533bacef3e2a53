/** A name as those who cite want it. Exactly one is there: both parts of a person's name, or the whole of any other. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly literal?: never }
  | { readonly literal: string; readonly family?: never; readonly given?: never };

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el)$/i;
const organisation =
  /\b(?:agency|agence|agencia|associated|association|board|bureau|correspondent|department|desk|editorial|editors?|foundation|group|inc|institute|ltd|magazine|media|ministry|news|newspaper|office|post|press|redaktion|report|reporters?|service|staff|team|times|university|writers?)\b/i;

/**
 * The name of an author. Only what looks like a person's name in a script with capital letters is taken apart: a name kept whole
 * is cited a little oddly, one taken apart where it must not be is wrong.
 */
export function nameOf(author: string): CitedName {
  const words = author.split(' ');
  const isPerson =
    words.length > 1 &&
    words.length <= 5 &&
    !organisation.test(author) &&
    words.every((word) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}.'’-]+$/u.test(word)) &&
    words.every((word) => particle.test(word) || /^\p{Lu}/u.test(word));
  if (!isPerson) return { literal: author };

  let start = words.length - 1;
  while (start > 1 && particle.test(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
