/**
 * An address as a Markdown link destination: as it is where that is possible, between `<` and `>` where parentheses would
 * end it too early. https://spec.commonmark.org/0.31.2/#link-destination
 */
export function linkDestination(url: string): string {
  if (plain.test(url)) return url;
  const safe = url
    .replace(/[\s\p{Cc}]/gu, (character) => encodeURIComponent(character))
    .replace(/[<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    // A parser reads `&copy;` in an address as a sign.
    .replace(/&(?=(#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi, '&amp;');
  return hasBalancedParentheses(safe) && safe !== '' ? safe : `<${safe}>`;
}

/** Nothing of it means anything: most addresses. */
const plain = /^[\w!#$%'*+,\-./:;=?@[\]^{|}~]+$/;

/** A link title in quotation marks, with the space before it; nothing for an empty one. */
export function linkTitle(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  return text === '' ? '' : ` "${text.replace(/["\\]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')}"`;
}

function hasBalancedParentheses(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
